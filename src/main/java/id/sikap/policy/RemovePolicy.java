package id.sikap.policy;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.Conflict;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** A rule whose day has not come may be taken back; one that ever governed a day stays, as that day's reason. */
@UseCase
@Requires(Role.ADMIN)
public class RemovePolicy {

    @Inject
    EntryPolicies policies;

    @Inject
    AuditTrail trail;

    @Inject
    Event<RulesChanged> changes;

    @Inject
    Clock clock;

    public void remove(long policyId) {
        EntryPolicy policy = policies.find(policyId).orElseThrow(NotFound::new);
        if (!policy.getStartsOn().isAfter(LocalDate.now(clock))) {
            throw new Conflict("policy.in_force_already");
        }
        policies.remove(policy);
        RulesChanged change = new RulesChanged(policy);
        trail.record(Deed.of("POLICY_REMOVED", "entry_policy", policyId).with(change.detail()));
        changes.fire(change);
    }
}
