package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.sikap.access.MatrixProbes.Asker;
import id.sikap.access.MatrixProbes.Probe;
import id.sikap.people.authority.Act;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks {@code authz-matrix.csv} over HTTP: each act in each state, for everybody in every relation, on a day of today's line of
 * command and where it matters on one of the former, by session and by program's token. What is denied changes nothing. Read
 * here anew, so that the file is held to what the portal does and not to its own reader.
 */
@PortalTest
class MatrixIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> LINES = lines("/authz-matrix.csv");
    private static final List<String> COLUMNS =
            Arrays.asList(LINES.get(0).split(",", -1)).subList(3, LINES.get(0).split(",", -1).length);

    /** What is asked of a day gone by, too: the others have windows and states that close. */
    private static final Set<Act> OF_A_DAY = EnumSet.of(
            Act.ENTRY_READ,
            Act.QUEUE_READ,
            Act.ENTRY_APPROVE,
            Act.ENTRY_RETURN,
            Act.ENTRY_REJECT,
            Act.REVIEW_UNDO,
            Act.EVIDENCE_READ,
            Act.SUPERIOR_READ,
            Act.PERSON_REPORT);

    /** A token reads these for its holder, and nothing else. */
    private static final Set<Act> BY_TOKEN =
            EnumSet.of(Act.ENTRY_READ, Act.QUEUE_READ, Act.EVIDENCE_READ, Act.TARGET_READ, Act.PERSON_REPORT);

    /** A line of the file, walked on one day through one channel. */
    record Walk(Act act, String door, String state, Map<String, String> cells, LocalDate day, boolean byToken) {

        /** What must come of the asker's request. */
        String expected(String relation) {
            if (byToken && !BY_TOKEN.contains(act) && !door.equals("GET /api/v1/reports/unit/{unit}/{file}")) {
                return MatrixProbes.DENIED;
            }
            return cells.get(day.equals(MatrixCast.TODAY) ? relation : MatrixCast.then(relation));
        }

        @Override
        public String toString() {
            return act + " " + state + (day.equals(MatrixCast.TODAY) ? "" : " then") + (byToken ? " by token" : "");
        }
    }

    @BeforeAll
    static void enter() {
        MatrixCast.enter();
    }

    @AfterAll
    static void leave() {
        MatrixCast.leave();
    }

    @AfterEach
    void tidy() {
        MatrixCast.ownerHoldsNoRole();
    }

    static Stream<Walk> walks() {
        return LINES.stream().skip(1).flatMap(line -> {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(COLUMNS.size() + 3);
            Map<String, String> byRelation = new LinkedHashMap<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                byRelation.put(COLUMNS.get(i), cells[i + 3]);
            }
            Act act = Act.valueOf(cells[0]);
            return Stream.of(MatrixCast.TODAY, MatrixCast.THEN)
                    .filter(day -> day.equals(MatrixCast.TODAY) || OF_A_DAY.contains(act))
                    .flatMap(day -> Stream.of(false, true)
                            .map(byToken -> new Walk(act, cells[1], cells[2], byRelation, day, byToken)));
        });
    }

    @Test
    void everyRelationHasItsPeopleAndEveryActItsRequest() {
        assertThat(COLUMNS).containsExactlyElementsOf(MatrixCast.ASKERS.keySet());
        assertThat(MatrixProbes.ALL.keySet()).containsExactlyInAnyOrder(Act.values());
        assertThat(walks().map(Walk::act).collect(Collectors.toSet())).containsExactlyInAnyOrder(Act.values());
        long people = MatrixCast.ASKERS.values().stream().mapToLong(List::size).sum();
        assertThat(walks().count() * people).isGreaterThanOrEqualTo(5_000);
    }

    /** Whatever address names a thing of somebody's stands in the matrix. */
    @Test
    void everyDoorThatNamesAThingIsInTheMatrix() {
        Set<String> inMatrix = walks().map(Walk::door).flatMap(MatrixIT::doors).collect(Collectors.toSet());
        Set<String> naming = lines("/authority.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].replaceAll("\\{(date|file)}", "").contains("{"))
                .flatMap(cells -> doors(cells[0] + " " + cells[1]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(naming).isNotEmpty().isSubsetOf(inMatrix);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void itIsAsTheMatrixSays(Walk walk) {
        List<String> wrong = new ArrayList<>();
        Probe probe = MatrixProbes.ALL.get(walk.act());
        String theirs = probe.thing().apply(walk.state(), walk.day());
        String before = Rows.fingerprint();
        MatrixCast.ASKERS.forEach((relation, people) -> people.forEach(nip -> {
            if (walk.expected(relation).equals(MatrixProbes.DENIED)) {
                check(wrong, walk, relation, probe.ask().by(asker(walk, nip), theirs, walk.state(), walk.day()));
            }
        }));
        if (wrong.isEmpty()) {
            assertThat(Rows.fingerprint()).as("What is denied changes nothing").isEqualTo(before);
        }
        MatrixCast.ASKERS.forEach((relation, people) -> people.forEach(nip -> {
            if (!walk.expected(relation).equals(MatrixProbes.DENIED)) {
                String thing = probe.thing().apply(walk.state(), walk.day());
                check(wrong, walk, relation, probe.ask().by(asker(walk, nip), thing, walk.state(), walk.day()));
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, Walk walk, String relation, String came) {
        if (!came.equals(walk.expected(relation))) {
            wrong.add(relation + ": " + came + " instead of " + walk.expected(relation));
        }
    }

    private static Asker asker(Walk walk, String nip) {
        return walk.byToken() ? new Program(MatrixCast.token(nip)) : new Person(MatrixCast.session(nip));
    }

    private record Person(Session session) implements Asker {
        @Override
        public Answer send(String method, String path, Object body) {
            return MatrixIT.send(session, method, path, body, Map.of());
        }
    }

    private record Program(String token) implements Asker {
        @Override
        public Answer send(String method, String path, Object body) {
            return MatrixIT.send(Session.anonymous(), method, path, body, Map.of("Authorization", "Bearer " + token));
        }

        @Override
        public Session session() {
            return null;
        }
    }

    private static Answer send(Session session, String method, String path, Object body, Map<String, String> headers) {
        try {
            Map<String, String> all = new LinkedHashMap<>(headers);
            if (body != null) {
                all.put("Content-Type", "application/json");
            }
            return session.send(
                    method,
                    path,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)),
                    all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET|POST /path} as one door each. */
    private static Stream<String> doors(String written) {
        String[] parts = written.split(" ", 2);
        return Arrays.stream(parts[0].split("\\|")).map(method -> method + " " + parts[1]);
    }

    private static List<String> lines(String file) {
        try (InputStream in = MatrixIT.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
