package id.sikap.audit;

import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;

/** That somebody looked, and what came of it, belongs into the trail too. */
@UseCase
@Requires({Role.ADMIN, Role.PPK, Role.INSPECTOR, Role.OPERATOR})
public class RecordVerdict {

    @Inject
    AuditTrail trail;

    public void record(Verdict verdict) {
        String fault = verdict.firstBad()
                .map(bad -> ",\"kind\":\"" + bad.kind() + "\",\"chain\":\"" + bad.chain() + "\",\"seq\":" + bad.seq())
                .orElse("");
        trail.record(Deed.of("AUDIT_VERIFIED", "audit", "trail")
                .with("{\"ok\":" + verdict.ok() + ",\"records\":" + verdict.records() + fault + "}"));
    }
}
