package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PortalTest
class HistoryPageIT {

    @Test
    void two_months_cost_the_same_statements() throws Exception {
        Session employee = Session.of("pegawai");
        List<YearMonth> months = monthsWithEntries();
        assertThat(months).hasSizeGreaterThan(1);
        List<Integer> counts = new ArrayList<>();
        for (YearMonth month : months) {
            // The rulebook may have been read anew; not by the second look.
            employee.get("/worklog/history?month=" + month);
            counts.add(Statements.during(() -> employee.get("/worklog/history?month=" + month))
                    .size());
        }
        assertThat(counts).allMatch(count -> count <= 12).containsOnly(counts.get(0));
    }

    @Test
    void the_page_shows_the_months_outputs_and_leads_to_the_papers() throws Exception {
        YearMonth month = monthsWithEntries().get(0);
        String page =
                Session.of("pegawai").get("/worklog/history?month=" + month).text();

        assertThat(page)
                .contains("<b>" + outputs(month) + "</b>")
                .contains("/api/v1/reports/person/" + Session.nipOf("pegawai") + "/" + month + ".pdf")
                .contains("/api/v1/reports/person/" + Session.nipOf("pegawai") + "/" + month + ".xlsx");
    }

    @Test
    void a_month_without_entries_says_so() {
        String page =
                Session.of("pegawai").get("/worklog/history?month=2020-01").text();
        assertThat(page).contains("Belum ada entri pada bulan ini", "–").doesNotContain(".xlsx");
    }

    @Test
    void nonsense_for_a_month_is_a_bad_request() {
        assertThat(Session.of("pegawai").get("/worklog/history?month=13-2026").status())
                .isEqualTo(400);
    }

    private static List<YearMonth> monthsWithEntries() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct date_format(e.work_date, '%Y-%m') from day_entry e join employee p on p.id = e.employee_id"
                                + " where p.nip = ? and e.status in ('SENT', 'RETURNED', 'APPROVED') order by 1")) {
            query.setString(1, Session.nipOf("pegawai"));
            List<YearMonth> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(YearMonth.parse(rows.getString(1)));
                }
            }
            return found;
        }
    }

    private static int outputs(YearMonth month) throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from day_entry e join employee p on p.id = e.employee_id where p.nip = ?"
                                + " and date_format(e.work_date, '%Y-%m') = ? and e.status in ('SENT', 'RETURNED', 'APPROVED')")) {
            query.setString(1, Session.nipOf("pegawai"));
            query.setString(2, month.toString());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
