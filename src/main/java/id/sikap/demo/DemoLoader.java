package id.sikap.demo;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Fills an empty database with example people, once. */
public final class DemoLoader {

    /** Of every demo account; printed at the console and on the demo's own page. */
    public static final String PASSWORD = "Sikap-Demo-2026";

    private DemoLoader() {}

    /** Loads {@code small} or {@code province}; does nothing for {@code none} or when a demo is there already. */
    public static void load(DataSource database, String size, Clock clock) throws SQLException {}
}
