package id.sikap.home;

import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the machine is: counts and sizes, and nobody's name. */
@ApplicationScoped
class Vitals {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Sizes in MiB, times in milliseconds; the anchor is null before the first. */
    public record Reading(
            LocalDateTime startedAt,
            String java,
            long heapUsed,
            long heapMax,
            String database,
            long databaseMillis,
            long diskFree,
            LocalDateTime anchoredAt,
            long sessions,
            long entriesToday,
            long waiting,
            long recordsToday) {}

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "sikap.audit.anchors")
    String anchors;

    Reading read() throws IOException {
        Instant before = clock.instant();
        String database =
                jdbc.query("select version()", row -> row.getString(1)).get(0);
        long millis = Duration.between(before, clock.instant()).toMillis();
        Runtime runtime = Runtime.getRuntime();
        LocalDate today = LocalDate.now(clock);
        Instant midnight = today.atStartOfDay(clock.getZone()).toInstant();
        Path anchorFile = Path.of(anchors);
        return new Reading(
                local(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())),
                Runtime.version().toString(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                runtime.maxMemory() / MEBIBYTE,
                database,
                millis,
                anchorFile.toAbsolutePath().getParent().toFile().getUsableSpace() / MEBIBYTE,
                Files.exists(anchorFile)
                        ? local(Files.getLastModifiedTime(anchorFile).toInstant())
                        : null,
                count(
                        "select count(*) from portal_session where revoked_at is null and last_seen_at > ?",
                        before.minus(Duration.ofMinutes(30))),
                count("select count(*) from day_entry where work_date = ? and status <> 'DISCARDED'", today),
                count("select count(*) from day_entry where status = 'SENT'"),
                count("select count(*) from audit_event where at >= ?", midnight));
    }

    private long count(String sql, Object... values) {
        return jdbc.query(sql, row -> row.getLong(1), values).get(0);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
