package id.sikap.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Outside {@code @Transactional}, because only the commit tells who lost. A duplicate key is tried again too: the second
 * of two posts with one idempotency key then finds the first one's entry.
 */
@Steady
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class SteadyInterceptor {

    private static final int TRIES = 3;
    /** MySQL and MariaDB: duplicate key, lock wait timeout, deadlock. */
    private static final Set<Integer> AGAIN = Set.of(1062, 1205, 1213);

    @AroundInvoke
    Object steady(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (isInsideTransaction()) {
                    throw e;
                }
                if (find(e, OptimisticLockException.class) != null) {
                    throw new Conflict("entry.changed_meanwhile");
                }
                SQLException sql = find(e, SQLException.class);
                if (sql == null || !AGAIN.contains(sql.getErrorCode()) || attempt == TRIES) {
                    // To a TransactionalException Jersey has an answer of its own, a bare 500, before ours is asked.
                    throw e instanceof TransactionalException ? new IllegalStateException("The commit failed", e) : e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(5, 40));
            }
        }
    }

    /** A use case called by another has no commit of its own: the outer one decides. */
    private static boolean isInsideTransaction() throws NamingException {
        TransactionSynchronizationRegistry registry =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private static <T extends Throwable> T find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
