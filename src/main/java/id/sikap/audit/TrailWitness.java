package id.sikap.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is known of the chains outside the database: the anchors on the disk, and where this node left its own. */
@ApplicationScoped
public class TrailWitness {

    private static final Logger LOG = Logger.getLogger(TrailWitness.class.getName());

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "sikap.audit.anchors")
    String file;

    @Inject
    @ConfigProperty(name = "sikap.audit.anchor.key")
    String keyFile;

    private Anchors anchors;

    @PostConstruct
    void open() {
        anchors = new Anchors(Path.of(file), Path.of(keyFile));
    }

    Verdict verify() throws SQLException, IOException {
        Map<Long, Head> left = trail.chains().heads();
        Anchors.Found anchored = anchors.read();
        try (Connection connection = database.getConnection()) {
            Verdict verdict = Verdict.of(connection, trail.keys(), List.of(anchored.heads(), left));
            return verdict.ok() && !anchored.genuine()
                    ? new Verdict(
                            verdict.records(),
                            Optional.of(
                                    new TrailFault(TrailFault.Kind.ANCHORS, ChainCheck.BEFORE, anchored.lines(), null)))
                    : verdict;
        }
    }

    /** Once an hour: where every chain ends, by the database for the other nodes' and by memory for ours. */
    void anchorIfDue() throws SQLException, IOException {
        Instant now = clock.instant();
        if (!anchors.isDue(now)) {
            return;
        }
        Map<Long, Head> heads = new HashMap<>();
        Map<Long, Head> ours = trail.chains().heads();
        try (Connection connection = database.getConnection()) {
            SealedRows.chains(connection).forEach((id, chain) -> heads.put(id, chain.head()));
        }
        heads.putAll(ours);
        append(now, heads);
    }

    /** Without the database, which may be gone already: what this node knows by heart. */
    void anchorOwn() throws IOException {
        append(clock.instant(), trail.chains().heads());
    }

    private void append(Instant now, Map<Long, Head> heads) throws IOException {
        List<Long> contradicting = anchors.append(now, trail.chains().node(), heads);
        if (!contradicting.isEmpty()) {
            LOG.severe(() -> "Audit chains are not what they were anchored as: " + contradicting + "; see verify");
        }
    }

    /** The records from before the chains get one of their own, once and for all nodes. @return whether there is one */
    boolean sealEarlierRecords() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<Long, ChainCheck.Chain> chains = SealedRows.chains(connection);
            if (chains.values().stream().anyMatch(chain -> !trail.keys().knows(chain.keyId()))) {
                LOG.severe(
                        "Audit chains are sealed with a key that this node does not have; all nodes share one key file");
            }
            if (!chains.containsKey(ChainCheck.BEFORE)) {
                ChainCheck.Chain open =
                        new ChainCheck.Chain(trail.keys().current(), new Head(Long.MAX_VALUE, new byte[0]));
                ChainCheck count = new ChainCheck(trail.keys(), Map.of(ChainCheck.BEFORE, open), List.of());
                SealedRows.readUnchained(connection, count::accept);
                trail.chains().openBefore(connection, count.before());
            }
            return true;
        }
    }
}
