package id.sikap.start;

import id.sikap.demo.DemoLoader;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The table of people one can sign in as, where the data are examples. */
final class DemoAccounts {

    private static final String PERSONAS = """
            select p.persona, e.nip, e.name,
                   concat_ws(', ', 'EMPLOYEE',
                     case when exists (select 1 from placement a
                                        where a.superior_id = e.id and a.end_date >= current_date) then 'SUPERVISOR' end,
                     (select group_concat(g.role order by g.role separator ', ')
                        from role_grant g where g.employee_id = e.id),
                     case when exists (select 1 from assignment t
                                        where t.employee_id = e.id and t.kind = 'KETUA_TIM') then 'TEAM_LEADER' end) as roles
              from demo_persona p join employee e on e.id = p.employee_id
             order by p.sort_order""";

    private static final String ROW = "  %-10s  %-18s  %-36s  %s%n";

    private DemoAccounts() {}

    static void print(Login login, PrintStream console) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PERSONAS)) {
            if (!rows.isBeforeFirst()) {
                return;
            }
            console.println("\nDemo accounts, all with the password " + DemoLoader.PASSWORD + ":\n");
            console.printf(ROW, "persona", "NIP", "name", "roles");
            while (rows.next()) {
                console.printf(
                        ROW,
                        rows.getString("persona"),
                        rows.getString("nip"),
                        rows.getString("name"),
                        rows.getString("roles"));
            }
        }
    }
}
