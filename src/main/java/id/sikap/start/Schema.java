package id.sikap.start;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to this version's shape; before the server, never inside it. */
public final class Schema {

    private Schema() {}

    /** And gives the portal's account what it needs of it, where it has one of its own. */
    public static void migrate(Login owner, Login portal) throws SQLException {
        migrate(owner);
        if (!owner.user().equals(portal.user())) {
            Grants.give(owner, portal);
        }
    }

    public static void migrate(Login owner) {
        try {
            Flyway.configure()
                    .dataSource(owner.dataSource())
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartFailure(
                    "The database could not be brought up to date: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }
}
