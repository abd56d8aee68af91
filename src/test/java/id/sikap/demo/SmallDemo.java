package id.sikap.demo;

import id.sikap.calendar.WorkCalendar;
import id.sikap.people.StaffGroup;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The small demo in memory, without a database: the people of the files, and their histories as of one moment. */
record SmallDemo(Cast cast, Span span, List<DemoPerson> people, List<PersonHistory> histories) {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    static SmallDemo at(String localTime) {
        Clock clock = Clock.fixed(LocalDateTime.parse(localTime).atZone(ZONE).toInstant(), ZONE);
        Cast cast = Cast.of(DemoSize.SMALL);
        Span span = Span.of(DemoSize.SMALL, calendar(), clock);
        AtomicLong ids = new AtomicLong(1_000_000);
        Historian historian = new Historian(DemoSize.SMALL, cast, Phrases.load(), span, ids::incrementAndGet);
        List<DemoPerson> people = readPeople();
        return new SmallDemo(
                cast, span, people, people.stream().map(historian::of).toList());
    }

    DemoPerson persona(String persona) {
        return byNip(cast.nipOfPersona().get(persona));
    }

    DemoPerson byNip(String nip) {
        return people.stream()
                .filter(person -> person.nip().equals(nip))
                .findFirst()
                .orElseThrow();
    }

    List<DemoPerson> subordinatesOf(DemoPerson superior) {
        return people.stream()
                .filter(person -> superior.nip().equals(person.superiorNip()))
                .toList();
    }

    PersonHistory historyOf(DemoPerson person) {
        return histories.get(people.indexOf(person));
    }

    Stream<PersonHistory.DemoEntry> entries() {
        return histories.stream().flatMap(history -> history.entries().stream());
    }

    Stream<PersonHistory.DemoEntry> entriesUnder(DemoPerson superior) {
        return subordinatesOf(superior).stream().flatMap(person -> historyOf(person).entries().stream());
    }

    /** The holidays of the migration, the only place that has them. */
    private static WorkCalendar calendar() {
        try {
            Matcher row = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', '[A-Z_]+', '([^']+)'")
                    .matcher(Files.readString(Path.of("db/migration/V004__calendar.sql")));
            Map<LocalDate, String> holidays = new HashMap<>();
            while (row.find()) {
                holidays.put(LocalDate.parse(row.group(1)), row.group(2));
            }
            return new WorkCalendar(holidays);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> csv(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var text = new InputStreamReader(
                SmallDemo.class.getResourceAsStream("/db/demo/" + file), StandardCharsets.UTF_8)) {
            return format.parse(text).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DemoPerson> readPeople() {
        Map<String, Map<String, String>> units = new LinkedHashMap<>();
        csv("small/unor.csv").forEach(unit -> units.put(unit.get("id"), unit));
        List<Map<String, String>> rows = csv("small/pegawai.csv");
        Map<String, String> headOf = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        rows.forEach(row -> {
            ids.put(row.get("nip"), 1L + ids.size());
            if (isHead(row, units)) {
                headOf.put(row.get("unor_id"), row.get("nip"));
            }
        });
        List<DemoPerson> people = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String unit = isHead(row, units) ? units.get(row.get("unor_id")).get("diatasan_id") : row.get("unor_id");
            while (!unit.isEmpty() && !headOf.containsKey(unit)) {
                unit = units.get(unit).get("diatasan_id");
            }
            String superior = headOf.get(unit);
            people.add(new DemoPerson(
                    ids.get(row.get("nip")),
                    row.get("nip"),
                    row.get("jabatan"),
                    StaffGroup.valueOf(row.get("kelompok")),
                    units.get(row.get("unor_id")).get("nama_unor"),
                    isHead(row, units),
                    superior == null ? null : ids.get(superior),
                    superior));
        }
        return people;
    }

    private static boolean isHead(Map<String, String> row, Map<String, Map<String, String>> units) {
        return row.get("jabatan").equals(units.get(row.get("unor_id")).get("nama_jabatan"));
    }
}
