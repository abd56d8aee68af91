package id.sikap.people.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** The administrator's list of what to put right. */
@Named
@RequestScoped
public class QualityPage {

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    private Findings.Report report;

    public void load() {
        report = findings.on(LocalDate.now(clock));
    }

    public Findings.Report getReport() {
        return report;
    }
}
