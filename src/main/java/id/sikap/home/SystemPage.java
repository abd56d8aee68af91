package id.sikap.home;

import id.sikap.audit.TrailFault;
import id.sikap.audit.Verdict;
import id.sikap.audit.VerifyTrail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.sql.SQLException;

/** The operator's page: whether the machine is well and the trail is whole, without a look at anybody's data. */
@Named
@RequestScoped
public class SystemPage {

    @Inject
    Vitals vitals;

    @Inject
    VerifyTrail verifyTrail;

    private Vitals.Reading reading;
    private Verdict verdict;

    public void load() throws IOException {
        reading = vitals.read();
    }

    public void verify() throws SQLException, IOException {
        verdict = verifyTrail.verify();
    }

    public Vitals.Reading getReading() {
        return reading;
    }

    public boolean isVerified() {
        return verdict != null;
    }

    public boolean isWhole() {
        return isVerified() && verdict.ok();
    }

    public boolean isBroken() {
        return isVerified() && !verdict.ok();
    }

    public long getChecked() {
        return verdict.records();
    }

    public TrailFault getFirstBad() {
        return verdict.firstBad().orElse(null);
    }
}
