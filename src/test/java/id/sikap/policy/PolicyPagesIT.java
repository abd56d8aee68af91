package id.sikap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@PortalTest
class PolicyPagesIT {

    private static final String CIRCULAR = "SE Gubernur 800/17/2099";

    @AfterEach
    void leave_no_rule_behind() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from entry_policy where starts_on >= '2098-01-01'");
        }
    }

    @Test
    void a_coming_rule_is_listed_in_sentences_and_can_be_taken_back() throws Exception {
        Session admin = Session.of("admin");
        Answer added = add(admin, "2099-01-01", CIRCULAR);
        assertThat(added.status()).isEqualTo(302);
        assertThat(added.header("Location")).contains("/policy/list").contains("said=policy_added");

        Answer list = admin.get("/policy/list");
        assertThat(list.text())
                .contains(CIRCULAR, "1 Januari 2099", "Akan berlaku")
                .contains("pukul 08.00 sampai 17.30", "Senin, Rabu", "5 hari kerja sesudah tanggal kerja");

        Answer removed = Form.open(admin, "/policy/list", "policies").press("cards:0:remove");
        assertThat(removed.status()).isEqualTo(302);
        assertThat(admin.get("/policy/list").text()).doesNotContain(CIRCULAR);
        assertThat(actions()).contains("POLICY_ADDED", "POLICY_REMOVED");
    }

    @Test
    void a_rule_does_not_reach_back_and_what_was_typed_stays() {
        Answer answer = add(Session.of("admin"), "2020-01-01", CIRCULAR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Tanggal mulai harus sesudah hari ini.", CIRCULAR);
    }

    @Test
    void a_rule_names_its_circular_and_shares_its_start_with_none() {
        Session admin = Session.of("admin");
        assertThat(add(admin, "2099-01-01", "").text()).contains("Wajib diisi.");
        assertThat(add(admin, "2099-01-01", CIRCULAR).status()).isEqualTo(302);
        assertThat(add(admin, "2099-01-01", CIRCULAR).text())
                .contains("Sudah ada kebijakan yang mulai pada tanggal itu.");
    }

    @Test
    void the_rules_are_the_administrators() {
        for (String path : List.of("/policy/list", "/policy/add")) {
            assertThat(Session.of("atasan").get(path).status()).isEqualTo(404);
        }
    }

    private static Answer add(Session admin, String startsOn, String circular) {
        return Form.open(admin, "/policy/add", "policy")
                .with("circular", circular)
                .with("startsOn", startsOn)
                .with("opensAt", "08:00")
                .with("closesAt", "17:30")
                .with("entryDays", "MONDAY")
                .with("entryDays", "WEDNESDAY")
                .with("graceDays", "5")
                .with("graceCounts", "WORKING")
                .with("correctionDays", "3")
                .with("dailyEntryCap", "")
                .with("dailyMinutesCap", "600")
                .with("dailyMinutesGoal", "300")
                .with("undoSeconds", "20")
                .press("add");
    }

    private static List<String> actions() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select action from audit_event where object_type = 'entry_policy' order by id")) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
