package id.sikap.audit;

import id.sikap.platform.BadRequest;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/** Looks at every record there is and says whether all is as it was written. Outside a transaction: it may take a minute. */
@UseCase
@Requires({Role.ADMIN, Role.PPK, Role.INSPECTOR, Role.OPERATOR})
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class VerifyTrail {

    /** One at a time: it keeps a connection and a processor busy. */
    private final Semaphore running = new Semaphore(1);

    @Inject
    TrailWitness witness;

    @Inject
    RecordVerdict recordVerdict;

    public Verdict verify() throws SQLException, IOException {
        if (!running.tryAcquire()) {
            throw new BadRequest(503, "audit_busy");
        }
        try {
            Verdict verdict = witness.verify();
            recordVerdict.record(verdict);
            return verdict;
        } finally {
            running.release();
        }
    }
}
