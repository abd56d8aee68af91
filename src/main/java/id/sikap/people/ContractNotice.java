package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long before a contract ends the office must think of it. */
@ApplicationScoped
public class ContractNotice {

    /** An extension is to be proposed six months before the end at the latest (PermenPANRB 70/2020). */
    @Inject
    @ConfigProperty(name = "sikap.contract.notice", defaultValue = "P6M")
    Period notice;

    @Inject
    Clock clock;

    /** The last day whose contracts are to be thought of today. */
    public LocalDate lastDay() {
        return LocalDate.now(clock).plus(notice);
    }
}
