package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a list asks the database must not grow with what it lists. */
@PortalTest
class StatementCountIT {

    private static final int MOST = 12;

    private static final Map<String, Session> SESSIONS = new TreeMap<>();

    @BeforeAll
    static void signIn() {
        // Standing still, so that the rules are read once and not in the middle of a count.
        RunningPortal.setClock(Clock.systemUTC().instant());
        for (String persona : List.of("pegawai", "atasan", "admin", "ppk")) {
            SESSIONS.put(persona, Session.of(persona));
        }
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
        RunningPortal.resetClock();
    }

    @Test
    void listsAskAsMuchForManyRowsAsForFew() throws Exception {
        LocalDate today = RunningPortal.today();
        Map<String, String> lists = lists(today);
        grow(today, 1);
        Map<String, Integer> few = new LinkedHashMap<>();
        Map<String, Integer> many = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, String> list : lists.entrySet()) {
            sizes.put(list.getKey(), read(list).length());
            few.put(list.getKey(), statements(list).size());
        }
        grow(today, 25);
        List<String> unchanged = new ArrayList<>();
        for (Map.Entry<String, String> list : lists.entrySet()) {
            if (read(list).length() <= sizes.get(list.getKey())) {
                unchanged.add(list.getKey());
            }
            many.put(list.getKey(), statements(list).size());
        }
        assertThat(unchanged)
                .as("lists that did not get longer, but for those in pages and the tree that opens node by node")
                .isSubsetOf("/people/list", "/people/units", "/audit/list");
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allSatisfy(count -> assertThat(count).isBetween(1, MOST));
    }

    /** Address to persona. */
    private static Map<String, String> lists(LocalDate today) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("/worklog/day", "pegawai");
        lists.put("/worklog/history", "pegawai");
        lists.put("/target/list", "atasan");
        lists.put("/review/queue", "atasan");
        lists.put("/people/list", "admin");
        lists.put("/people/units", "admin");
        lists.put("/api/v1/people?size=100&query=Contoh%20uji", "admin");
        lists.put("/api/v1/people?size=100&total=false&query=Contoh%20uji", "admin");
        lists.put("/api/v1/people?size=100", "atasan");
        lists.put("/api/v1/units?query=contoh%20uji", "admin");
        lists.put("/report/centre", "atasan");
        lists.put("/report/unit", "atasan");
        lists.put("/report/agency", "ppk");
        lists.put("/audit/mine", "pegawai");
        lists.put("/audit/list", "admin");
        lists.put("/api/v1/audit?size=1000", "pegawai");
        lists.put("/api/v1/entries?from=" + today + "&to=" + today, "pegawai");
        lists.put("/api/v1/entries?nip=" + Session.nipOf("pegawai"), "atasan");
        lists.put("/api/v1/targets", "pegawai");
        lists.put("/api/v1/review/queue", "atasan");
        return lists;
    }

    private static void grow(LocalDate today, int rows) {
        long unit = Rows.number("""
                select a.unit_id from placement a join employee e on e.id = a.employee_id where e.nip = ?""", Session.nipOf("pegawai"));
        long superior = Rows.number("select id from employee where nip = ?", Session.nipOf("atasan"));
        long above = Rows.number(
                "select p.parent_id from work_unit u join work_unit p on p.id = u.parent_id where u.id = ?", unit);
        for (int i = 0; i < rows; i++) {
            for (String persona : List.of("pegawai", "rekan1")) {
                Examples.evidence(Examples.entry(Session.nipOf(persona), today, "SENT"));
                Examples.target(Session.nipOf(persona));
            }
            Examples.entry(Session.nipOf("pegawai"), today, "APPROVED");
            Examples.person(unit, superior);
            Examples.person(Examples.agency(above), superior);
        }
    }

    private static String read(Map.Entry<String, String> list) {
        Session.Answer answer = SESSIONS.get(list.getValue()).get(list.getKey());
        assertThat(answer.status()).as(list.getKey()).isEqualTo(200);
        return answer.text();
    }

    private static List<String> statements(Map.Entry<String, String> list) throws Exception {
        return Statements.during(() -> read(list));
    }
}
