package id.sikap.platform;

import java.sql.SQLException;
import javax.transaction.xa.XAException;

/** Whether a failure is nobody's fault but that of a database out of reach: then the caller is asked to come again. */
public final class Outage {

    /** After this many seconds a try is worth it: the pool needs no more to notice that the database is back. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private Outage() {}

    /**
     * SQLState class 08: no connection; none at all: what the pool says when it can not make one. XAException: what the
     * transaction says when its connection died before the commit.
     */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof XAException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null || sql.getSQLState().startsWith("08"))) {
                return true;
            }
        }
        return false;
    }
}
