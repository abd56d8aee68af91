package id.sikap.access.token;

import id.sikap.audit.AuditTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A person gives a program a key of its own, and takes it back. */
@UseCase
@Requires(Role.EMPLOYEE)
public class GiveToken {

    /** By which a token is known in a log or a repository it should not be in. */
    private static final String PREFIX = "sikap_";

    private static final int NAME_MAX = 60;
    private static final int DAYS_MAX = 365;
    private static final int MOST = 20;

    @Inject
    ApiTokens tokens;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Shown once. */
    public String give(String name, Set<TokenScope> scopes, int days) {
        List<Fault> faults = new ArrayList<>();
        if (name == null || name.isBlank()) {
            faults.add(new Fault("name", "field.required"));
        } else if (name.strip().length() > NAME_MAX) {
            faults.add(new Fault("name", "field.too_long", NAME_MAX));
        }
        if (scopes.isEmpty()) {
            faults.add(new Fault("scopes", "field.required"));
        }
        if (days < 1 || days > DAYS_MAX) {
            faults.add(new Fault("days", "field.number_range", 1, DAYS_MAX));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Instant now = clock.instant();
        if (tokens.alive(user.id(), now).size() >= MOST) {
            throw new Refused("token.too_many", MOST);
        }
        String token = PREFIX + Tokens.next();
        tokens.add(user.id(), Tokens.hash(token), name.strip(), scopes, now, now.plus(Duration.ofDays(days)));
        trail.record("TOKEN_GIVEN", "account", user.id(), detail(name.strip(), TokenScope.column(scopes), days));
        return token;
    }

    public void takeBack(long tokenId) {
        if (!tokens.revoke(user.id(), tokenId, clock.instant())) {
            throw new NotFound();
        }
        trail.record("TOKEN_TAKEN_BACK", "account", user.id(), null);
    }

    private static String detail(String name, String scopes, int days) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("scopes", scopes)
                .add("days", days)
                .build()
                .toString();
    }
}
