package id.sikap.policy;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Ids;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The personnel agency enters what a circular rules from a coming date on. */
@UseCase
@Requires(Role.ADMIN)
public class AddPolicy {

    @Inject
    EntryPolicies policies;

    @Inject
    AuditTrail trail;

    @Inject
    Event<RulesChanged> changes;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void add(PolicyTerms terms) {
        List<Fault> faults = new ArrayList<>(terms.faults(LocalDate.now(clock)));
        if (terms.startsOn() != null && policies.existsFrom(terms.startsOn())) {
            faults.add(new Fault("startsOn", "policy.start_taken"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        EntryPolicy policy = new EntryPolicy(Ids.next(), terms, user.id(), clock.instant());
        policies.add(policy);
        RulesChanged change = new RulesChanged(policy);
        trail.record(Deed.of("POLICY_ADDED", "entry_policy", policy.getId()).with(change.detail()));
        changes.fire(change);
    }
}
