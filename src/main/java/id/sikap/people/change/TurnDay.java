package id.sikap.people.change;

import id.sikap.people.command.Redraw;
import id.sikap.platform.Anyone;
import id.sikap.platform.UseCase;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** A new day: what was planned for it now shows where no date is asked. Nobody asks for it but the clock. */
@UseCase
@Anyone
public class TurnDay {

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    public void to(LocalDate day) {
        try (Connection connection = database.getConnection()) {
            Redraw.lock(connection);
            Today.bringUp(connection, day);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
