package id.sikap.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * When the contracts of the demo's PPPK end, counted from today so that the list of those that do is never empty: of sixty one is
 * over, one ends next month, one in this half year. The others run in terms of five years from the year in their number.
 */
final class Contracts {

    private static final int OF = 60;
    private static final int TERM_YEARS = 5;

    private Contracts() {}

    static void write(Connection connection, LocalDate today) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, nip from employee where employment_type = 'PPPK' and active order by nip");
                PreparedStatement update = connection.prepareStatement(
                        "update employee set contract_start = ?, contract_end = ? where id = ?")) {
            for (int at = 0; row.next(); at++) {
                LocalDate end = end(at % OF, Integer.parseInt(row.getString(2).substring(8, 12)), today);
                update.setObject(1, end.plusDays(1).minusYears(TERM_YEARS));
                update.setObject(2, end);
                update.setLong(3, row.getLong(1));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static LocalDate end(int turn, int year, LocalDate today) {
        LocalDate end =
                switch (turn) {
                    case 0 -> today.minusDays(20);
                    case 1 -> today.plusDays(30);
                    case 2 -> today.plusDays(130);
                    default -> LocalDate.of(year, 3, 31);
                };
        while (turn > 2 && end.isBefore(today.plusYears(1))) {
            end = end.plusYears(TERM_YEARS);
        }
        return end;
    }
}
