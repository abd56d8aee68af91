package id.sikap.access.session;

import id.sikap.access.Accounts;
import id.sikap.platform.Role;
import id.sikap.platform.SignedIn;
import id.sikap.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions in use on this node. The rows decide, each read anew after {@link LiveSession#isTrusted a moment}; so
 * whoever is disabled, signed out elsewhere or granted a role is so on every node within that moment.
 */
@ApplicationScoped
public class LiveSessions {

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    SessionLife life;

    @Inject
    Clock clock;

    private final Map<String, LiveSession> byHash = new ConcurrentHashMap<>();

    /** @param byPerson whether a person asks; what a page asks by itself keeps no session alive */
    public Optional<LiveSession> find(String token, boolean byPerson) {
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        LiveSession live = byHash.get(hash);
        if (live == null || !live.isTrusted(now)) {
            live = read(token, hash, live, now);
        }
        if (live == null || life.isOver(live.createdAt(), live.seenAt(), now)) {
            return Optional.empty();
        }
        if (byPerson) {
            live.seen(now);
        }
        return Optional.of(live);
    }

    /** Until the session ends if nothing more is asked. */
    public Duration left(LiveSession live) {
        return life.left(live.createdAt(), live.seenAt(), clock.instant());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        byHash.values().removeIf(live -> live.person().employeeId() == ended.employeeId());
    }

    /** Writes down who was seen, and forgets whom nobody asked for lately. */
    void keep() {
        Instant now = clock.instant();
        Map<Long, Instant> moments = new HashMap<>();
        byHash.values().stream()
                .filter(LiveSession::isUnwritten)
                .forEach(live -> moments.put(live.person().sessionId(), live.seenAt()));
        if (!moments.isEmpty()) {
            sessions.seen(moments);
        }
        byHash.values().forEach(live -> {
            Instant written = moments.get(live.person().sessionId());
            if (written != null) {
                live.written(written);
            }
        });
        byHash.values().removeIf(live -> !live.isTrusted(now) && !live.isUnwritten());
    }

    private LiveSession read(String token, String hash, LiveSession before, Instant now) {
        Optional<LiveSession> fresh = sessions.find(hash).map(row -> live(token, row, now));
        fresh.ifPresentOrElse(
                live -> {
                    if (before != null) {
                        live.seen(before.seenAt());
                    }
                    byHash.put(hash, live);
                },
                () -> byHash.remove(hash));
        return fresh.orElse(null);
    }

    private LiveSession live(String token, Sessions.Found row, Instant now) {
        return new LiveSession(person(row, token), row.createdAt(), row.seenAt(), now);
    }

    /** Who that row belongs to, and as what the person may act today. */
    public SignedIn person(Sessions.Found row, String token) {
        Set<Role> roles = accounts.roles(row.employeeId(), LocalDate.now(clock));
        // In the demo whoever looks through a persona's eyes goes without a second factor.
        return new SignedIn(
                row.id(),
                row.employeeId(),
                row.nip(),
                row.name(),
                roles,
                // Nobody who lacks the cookie can know it, and every node makes the same of it.
                Tokens.hash("csrf " + token),
                !row.hasFactor()
                        && !row.persona()
                        && row.door() != Door.PROVIDER_TWICE
                        && roles.stream().anyMatch(Role::isGranted));
    }
}
