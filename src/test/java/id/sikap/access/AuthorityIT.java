package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks {@code authority.csv}: each line with everybody. Whose object it is, {@link MatrixIT} asks. Read here anew, so that the
 * file is held to what the portal does and not to its own reader.
 */
@PortalTest
class AuthorityIT {

    private static final Map<String, Set<String>> ROLES = Map.of(
            "anonymous",
            Set.of(),
            "pegawai",
            Set.of("EMPLOYEE"),
            "atasan",
            Set.of("EMPLOYEE", "SUPERVISOR"),
            "ketua_tim",
            Set.of("EMPLOYEE", "TEAM_LEADER"),
            "admin_opd",
            Set.of("EMPLOYEE", "UNIT_ADMIN"),
            "admin",
            Set.of("EMPLOYEE", "ADMIN"),
            "ppk",
            Set.of("EMPLOYEE", "SUPERVISOR", "PPK"),
            "pyb",
            Set.of("EMPLOYEE", "SUPERVISOR", "PYB"),
            "inspektur",
            Set.of("EMPLOYEE", "INSPECTOR"),
            "operator",
            Set.of("EMPLOYEE", "OPERATOR"));

    /** No object of anybody: a day on which nobody logs, a month's file. */
    private static final Map<String, String> PLACEHOLDERS =
            Map.of("{date}", "2099-12-31", "{file}", YearMonth.from(RunningPortal.today()) + ".xlsx");

    private static final String OWNER = Session.nipOf("pegawai");

    private static final Map<String, Session> SESSIONS = new HashMap<>();

    /** A line of the file for one method. */
    record Door(String method, String path, Set<String> who) {

        String name() {
            return method + " " + path;
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean isPublic() {
            return who.contains("ANYONE");
        }

        boolean admits(String persona) {
            return isPublic() || ROLES.get(persona).stream().anyMatch(who::contains);
        }

        /** Its address names a thing of somebody's, or who asks shows nothing without one. */
        boolean isOwned() {
            return filled(path).contains("{") || path.equals("/report/unit");
        }
    }

    record Visit(Door door, String persona) {
        @Override
        public String toString() {
            return persona + ": " + door.name();
        }
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
    }

    @Test
    void thePersonasActAsWhatTheWalkTakesThemFor() {
        for (JsonNode account : Session.anonymous().get("/api/v1/demo/accounts").json()) {
            Set<String> roles = new TreeSet<>();
            account.path("roles").forEach(role -> roles.add(role.asText()));
            String persona = account.path("persona").asText();
            if (ROLES.containsKey(persona)) {
                assertThat(roles).as(persona).isEqualTo(new TreeSet<>(ROLES.get(persona)));
            }
        }
    }

    static Stream<Visit> visits() {
        return doors().flatMap(door -> ROLES.keySet().stream().sorted().map(persona -> new Visit(door, persona)));
    }

    /** Whom the table admits, the gate lets in; an owned object's further fate is the walk of relations. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("visits")
    void theRolesAreThoseOfTheTable(Visit visit) {
        Door door = visit.door();
        boolean admitted = door.admits(visit.persona());
        if (admitted && door.isOwned()) {
            return;
        }
        String before = admitted ? null : Rows.fingerprint();
        Answer answer = knock(
                session(visit.persona()), door.method(), filled(door.path()).replaceAll("\\{[^}]*}", "1"));
        if (admitted) {
            assertThat(answer.status()).as(answer.toString()).isNotIn(401, 404).isLessThan(500);
            assertThat(String.valueOf(answer.header("Location"))).doesNotContain("/sign-in?from");
        } else if (visit.persona().equals("anonymous")) {
            if (door.isApi()) {
                refused(answer, 401, "sign_in_required");
            } else {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
                assertThat(answer.header("Location")).contains("/sign-in?from=");
            }
        } else if (door.isApi()) {
            refused(answer, 404, "not_found");
        } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        }
        if (!admitted) {
            assertThat(Rows.fingerprint()).isEqualTo(before);
        }
        if (visit.door().path().matches("/sign-out|/api/v1/session")) {
            SESSIONS.remove(visit.persona());
        }
    }

    /** A refused object must look like one that never was. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/api/v1/entries?nip=%s", "/api/v1/targets?nip=%s", "/api/v1/reports/person/%s/2026-01.pdf"})
    void aForeignPersonAndNobodyLookTheSame(String path) {
        Answer foreign = session("pegawai").get(path.formatted(Session.nipOf("guru")));
        Answer nobody = session("pegawai").get(path.formatted("190001011900011001"));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(nobody.text());
    }

    /** The table's other half: a method or address it does not name answers nobody. */
    @Test
    void whatIsNotListedDoesNotExist() {
        List<String> found = new ArrayList<>();
        for (String persona : List.of("anonymous", "admin")) {
            Session session = session(persona);
            for (String path : doors().map(Door::path).distinct().toList()) {
                Set<String> listed = doors().filter(door -> door.path().equals(path))
                        .map(Door::method)
                        .collect(Collectors.toSet());
                for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                    if (!listed.contains(method)) {
                        String address = filled(path).replaceAll("\\{[^}]*}", "1");
                        Answer answer = session.send(method, address, BodyPublishers.noBody(), Map.of());
                        if (answer.status() != 404) {
                            found.add(persona + " " + method + " " + path + ": " + answer.status());
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/worklog/day.xhtml",
                "/worklog/day/",
                "/worklog/day/more",
                "/faces/worklog/day",
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/portal.xhtml",
                "/META-INF/MANIFEST.MF",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v1/application.wadl",
                "/api/v1/entries/1",
                "/resources/sikap/sikap.css",
                "/authority.csv"
            })
    void noSecondDoor(String path) {
        assertThat(Session.anonymous().get(path).status()).isEqualTo(404);
        assertThat(session("admin").get(path).status()).isEqualTo(404);
    }

    @Test
    void whoHeadsAPartDoesNotSeeTheWhole() {
        String above = Rows.text(
                "select parent_id from work_unit where id = ?",
                Rows.text(
                        "select a.unit_id from placement a join employee e on e.id = a.employee_id where e.nip = ?",
                        OWNER));
        String month = PLACEHOLDERS.get("{file}");
        assertThat(session("atasan").get("/report/unit?unit=" + above).status()).isEqualTo(404);
        assertThat(session("atasan")
                        .get("/api/v1/reports/unit/" + above + "/" + month)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsNobodyElsesBusiness() {
        long draft = Examples.entry(OWNER, RunningPortal.today(), "DRAFT");
        long sent = Examples.entry(OWNER, RunningPortal.today(), "SENT");
        List<String> seen = new ArrayList<>();
        session("atasan")
                .get("/api/v1/entries?nip=" + OWNER)
                .json()
                .forEach(entry -> seen.add(entry.path("id").asText()));
        assertThat(seen).contains(String.valueOf(sent)).doesNotContain(String.valueOf(draft));
        assertThat(session("atasan")
                        .get("/api/v1/evidence/" + Examples.evidence(draft))
                        .status())
                .isEqualTo(404);
    }

    /** Neither one's own entry nor one of another's subordinate: the row says so, and nothing else happens. */
    @Test
    void aWordOnAForeignEntryIsARowNotFound() {
        long own = Examples.entry(Session.nipOf("atasan"), RunningPortal.today(), "SENT");
        long foreign = Examples.entry(Session.nipOf("guru"), RunningPortal.today(), "SENT");
        long decided = Examples.entry(Session.nipOf("guru"), RunningPortal.today(), "APPROVED");
        String before = Rows.fingerprint();
        for (long id : List.of(own, foreign, 1L)) {
            JsonNode row = session("atasan")
                    .post(
                            "/api/v1/review",
                            Map.of("decisions", List.of(Map.of("id", id, "version", 0, "verdict", "approve"))))
                    .json()
                    .path("results")
                    .path(0);
            assertThat(row.path("result").asText()).isEqualTo("not_found");
        }
        assertThat(session("atasan")
                        .post("/api/v1/review/undo", Map.of("entries", List.of(Map.of("id", decided))))
                        .json()
                        .at("/results/0/result")
                        .asText())
                .isEqualTo("not_found");
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    /** Yesterday's superior keeps yesterday, the new one does not get it. */
    @Test
    void theSuperiorOfTheWorkDateDecides() {
        String teacher = Session.nipOf("rekan2");
        long today = Examples.entry(teacher, RunningPortal.today(), "SENT");
        long past = Examples.entry(teacher, RunningPortal.today().minusDays(2), "SENT");
        String id = Rows.text("select id from employee where nip = ?", teacher);
        String newSuperior = Rows.text("select id from employee where nip = ?", Session.nipOf("kepsek"));
        Rows.change(
                "update placement set end_date = ? where employee_id = ?",
                RunningPortal.today().minusDays(1),
                id);
        Rows.change("""
                insert into placement (id, employee_id, unit_id, post_title, superior_id, superior_title, capacity, because, start_date,
                    end_date)
                select 1, employee_id, unit_id, post_title, ?, superior_title, 'DEFINITIF', 'NAMED', ?, '9999-12-31' from placement where employee_id = ?""", newSuperior, RunningPortal.today(), id);
        try {
            assertThat(queue("atasan")).contains(past).doesNotContain(today);
            assertThat(queue("kepsek")).contains(today).doesNotContain(past);
        } finally {
            Rows.change("delete from placement where id = 1");
            Rows.change("update placement set end_date = '9999-12-31' where employee_id = ?", id);
        }
    }

    private static List<Long> queue(String persona) {
        List<Long> ids = new ArrayList<>();
        session(persona)
                .get("/api/v1/review/queue")
                .json()
                .forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }

    private static Answer knock(Session session, String method, String path) {
        if (method.equals("GET")) {
            return session.get(path);
        }
        if (method.equals("DELETE")) {
            return session.delete(path);
        }
        if (path.equals("/sign-out")) {
            return session.postForm(path, Map.of("csrfToken", String.valueOf(session.csrfToken())));
        }
        return session.send(method, path, BodyPublishers.ofString("{}"), Map.of("Content-Type", "application/json"));
    }

    static Session session(String persona) {
        return persona.equals("anonymous") ? Session.anonymous() : SESSIONS.computeIfAbsent(persona, Session::of);
    }

    private static String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> placeholder : PLACEHOLDERS.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }

    static Stream<Door> doors() {
        List<String> lines;
        try (InputStream in = AuthorityIT.class.getResourceAsStream("/authority.csv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return fail(e);
        }
        assertThat(lines.get(0)).isEqualTo("method,path,who");
        return lines.stream().skip(1).filter(line -> !line.isBlank()).flatMap(AuthorityIT::doors);
    }

    private static Stream<Door> doors(String line) {
        String[] columns = line.split(",", -1);
        assertThat(columns).as(line).hasSize(3);
        return Arrays.stream(columns[0].split("\\|"))
                .map(method -> new Door(method, columns[1], Set.of(columns[2].split("\\|"))));
    }
}
