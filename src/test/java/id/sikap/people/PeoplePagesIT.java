package id.sikap.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The administrator's lists: what they find, and that their statements do not grow with their rows. */
@PortalTest
class PeoplePagesIT {

    private final Session admin = Session.of("admin");

    @Test
    void aPersonIsFoundByNameByNumberAndByUnit() {
        String nip = Session.nipOf("pegawai");
        String printed = new Nip(nip).printed();
        String name = one("select name from employee where nip = '" + nip + "'");
        String unit = one("select u.name from work_unit u join placement a on a.unit_id = u.id"
                + " join employee e on e.id = a.employee_id where e.nip = '" + nip + "'");
        assertThat(list("?q=" + encoded(name.substring(1)))).contains(printed);
        assertThat(list("?q=" + encoded(printed.substring(0, 15)))).contains(printed);
        assertThat(list("?q=" + encoded(unit))).contains(printed);
        assertThat(list("?q=Tidakadaorangnya")).doesNotContain(printed);
    }

    /** The header's search does not wait for the number of all others; a script is told it. */
    @Test
    void theFirstFewAreAnsweredWithoutCountingTheRest() throws Exception {
        String everyone = one("select count(*) from employee");
        for (String query : List.of("", "&query=a", "&query=1")) {
            JsonNode counted = admin.get("/api/v1/people?size=3&page=0" + query).json();
            JsonNode first =
                    admin.get("/api/v1/people?size=3&total=false" + query).json();
            assertThat(first.has("total")).isFalse();
            assertThat(first.path("items")).isEqualTo(counted.path("items")).hasSize(3);
        }
        assertThat(admin.get("/api/v1/people?size=3").json().path("total").asText())
                .isEqualTo(everyone);
        assertThat(admin.get("/api/v1/people?size=100&page=0&query=" + Session.nipOf("pegawai"))
                        .json()
                        .path("total")
                        .asLong())
                .as("a page that is not full is all there is")
                .isEqualTo(1);
        assertThat(admin.get("/api/v1/people?size=100&page=9")
                        .json()
                        .path("total")
                        .asText())
                .as("past the end")
                .isEqualTo(everyone);
        assertThat(Statements.during(() -> admin.get("/api/v1/people?size=3&total=false&query=a")))
                .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("select count("));
    }

    /** Whoever has more units in his care is asked about person by person, with the same answer. */
    @Test
    void whoHasVeryManyUnitsInHisCareSeesTheSamePeople() {
        Session unitAdmin = Session.of("admin_opd");
        List<JsonNode> few = answers(unitAdmin);
        long root = Long.parseLong(one("select id from work_unit where code = 'D007'"));
        for (int i = 0; i < 210; i++) {
            Examples.agency(root);
        }
        try {
            assertThat(answers(unitAdmin)).isEqualTo(few);
        } finally {
            Examples.remove();
        }
        assertThat(few.get(0).path("total").asLong())
                .isGreaterThan(15)
                .isLessThan(Long.parseLong(one("select count(*) from employee")));
    }

    private static List<JsonNode> answers(Session who) {
        return Stream.of(
                        "size=100",
                        "size=5&page=2",
                        "size=8&query=an",
                        "size=8&query=sma",
                        "size=8&query=1976",
                        "query=qqq")
                .map(query -> who.get("/api/v1/people?" + query).json())
                .toList();
    }

    @Test
    void whoTypesAPercentSignLooksForOne() {
        assertThat(list("?q=" + encoded("%"))).contains("Tidak ada pegawai yang cocok");
        assertThat(list("?q=" + encoded("_"))).contains("Tidak ada pegawai yang cocok");
        assertThat(list("?q=" + encoded("'"))).contains("Tidak ada pegawai yang cocok");
    }

    @Test
    void aUnitShowsThoseInItAndBelow() {
        String nip = Session.nipOf("pegawai");
        String agency = one("select u.agency_id from work_unit u join placement a on a.unit_id = u.id"
                + " join employee e on e.id = a.employee_id where e.nip = '" + nip + "'");
        assertThat(list("?unit=" + agency)).contains(new Nip(nip).printed());
        assertThat(admin.get("/people/list?unit=1").status()).isEqualTo(404);
        assertThat(admin.get("/people/list?unit=abc").status()).isEqualTo(404);
    }

    @Test
    void theListsStatementsDoNotGrowWithItsRows() throws Exception {
        List<String> one = Statements.during(() -> list("?q=" + Session.nipOf("pegawai")));
        List<String> many = Statements.during(() -> list("?q=a"));
        assertThat(many).hasSameSizeAs(one);
        assertThat(many).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theTreeTakesTwoStatementsALevel() throws Exception {
        int roots = Integer.parseInt(one("select count(*) from work_unit where parent_id is null"));
        List<String> statements =
                Statements.during(() -> assertThat(admin.get("/people/units").text())
                        .contains(one("select name from work_unit where parent_id is null limit 1")));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("work_unit") || sql.contains("WORK_UNIT"))
                .hasSizeLessThanOrEqualTo(2 + 2 * roots + 1);
    }

    /** The second level is open from the start. */
    @Test
    void theTreeTellsWhoActsFromWhoHeads() {
        String secretary = "join post t on t.id = a.post_id join work_unit u on u.id = t.unit_id and u.code = 'D002'"
                + " and t.title = u.head_title";
        String head = one("select e.nip from assignment a " + secretary + " join employee e on e.id = a.employee_id");
        String name = one("select name from employee where nip = '" + head + "'");
        String delegate = one("select name from employee where nip = '" + Session.nipOf("rekan1") + "'");
        assertThat(tree()).contains(name).doesNotContain("Plt.", "Plh. " + delegate);
        Rows.change("update assignment a " + secretary + " set a.kind = 'PLT'");
        Examples.delegation(head, Session.nipOf("rekan1"), RunningPortal.today());
        try {
            assertThat(tree())
                    .containsPattern("Sekretaris Daerah: Plt\\. [^<]*" + name)
                    .contains("Plh. " + delegate, "Gubernur: Aryo Pranatajaya");
        } finally {
            Examples.remove();
            Rows.change("update assignment a " + secretary + " set a.kind = 'DEFINITIF'");
        }
    }

    private String tree() {
        return admin.get("/people/units").text();
    }

    @Test
    void nobodyElseSeesThem() {
        for (String persona : List.of("pegawai", "atasan", "ketua_tim", "operator")) {
            Session other = Session.of(persona);
            for (String page : List.of("/people/list", "/people/units", "/people/import")) {
                assertThat(other.get(page).status()).as(persona + page).isEqualTo(404);
            }
        }
    }

    private String list(String query) {
        Answer answer = admin.get("/people/list" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String one(String sql) {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
