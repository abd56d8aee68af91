package id.sikap.access.factor;

import id.sikap.access.PasswordHashing;
import id.sikap.platform.Jdbc;
import id.sikap.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The second factors, their used steps and the codes for a lost device. */
@ApplicationScoped
public class Factors {

    @Inject
    Jdbc jdbc;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    public boolean isConfirmed(long employeeId) {
        return !jdbc.query(
                        "select 1 from second_factor where employee_id = ? and confirmed_at is not null",
                        row -> true,
                        employeeId)
                .isEmpty();
    }

    /** Whoever looks through the demo's eyes goes in by the password alone. */
    public boolean isAskedOf(long employeeId) {
        return !jdbc.query("""
                        select 1 from second_factor f
                        where f.employee_id = ? and f.confirmed_at is not null
                            and not exists (select 1 from demo_persona d where d.employee_id = f.employee_id)""", row -> true, employeeId).isEmpty();
    }

    /** The seed that waits to be confirmed. */
    Optional<byte[]> unconfirmed(long employeeId) {
        return seed(employeeId, "confirmed_at is null");
    }

    void begin(long employeeId, byte[] seed) {
        jdbc.change("""
                insert into second_factor (employee_id, seed, confirmed_at, last_step) values (?, ?, null, 0)
                on duplicate key update seed = if(confirmed_at is null, values(seed), seed)""", employeeId, vault.seal(seed, purpose(employeeId)));
    }

    /** By a first code; it counts as used. */
    boolean confirm(long employeeId, long step, Instant now) {
        return jdbc.change(
                        "update second_factor set confirmed_at = ?, last_step = ? where employee_id = ? and confirmed_at is null",
                        now,
                        step,
                        employeeId)
                > 0;
    }

    void remember(long employeeId, List<String> codes) {
        jdbc.change("delete from recovery_code where employee_id = ?", employeeId);
        jdbc.changeAll(
                "insert into recovery_code (employee_id, code_hash) values (?, ?)",
                codes.stream()
                        .map(code -> new Object[] {employeeId, PasswordHashing.ofCode(code)})
                        .toList());
    }

    public int codesLeft(long employeeId) {
        return jdbc.query("select code_hash from recovery_code where employee_id = ?", row -> 1, employeeId)
                .size();
    }

    public void remove(long employeeId) {
        jdbc.change("delete from recovery_code where employee_id = ?", employeeId);
        jdbc.change("delete from second_factor where employee_id = ?", employeeId);
    }

    /** Six figures of the device, or one of the codes for a lost one; whichever it is, it is used up. */
    public boolean accept(long employeeId, String typed) {
        return typed != null && (acceptStep(employeeId, typed) || acceptRecovery(employeeId, typed));
    }

    /** The later one of two who give the same code at once, on whatever node, changes no row. */
    private boolean acceptStep(long employeeId, String typed) {
        OptionalLong step = seed(employeeId, "confirmed_at is not null")
                .map(seed -> Totp.stepOf(seed, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.change(
                                "update second_factor set last_step = ? where employee_id = ? and last_step < ?",
                                step.getAsLong(),
                                employeeId,
                                step.getAsLong())
                        > 0;
    }

    private boolean acceptRecovery(long employeeId, String typed) {
        String code = Tokens.typed(typed);
        // A device's figures are no such code, and not worth ten hashes.
        if (code.length() != Tokens.code().length()) {
            return false;
        }
        return jdbc
                .query(
                        "select code_hash from recovery_code where employee_id = ?",
                        row -> row.getString("code_hash"),
                        employeeId)
                .stream()
                .filter(hash -> PasswordHashing.verify(code, hash))
                .anyMatch(hash -> jdbc.change(
                                "delete from recovery_code where employee_id = ? and code_hash = ?", employeeId, hash)
                        > 0);
    }

    private Optional<byte[]> seed(long employeeId, String state) {
        return jdbc
                .query(
                        "select seed from second_factor where employee_id = ? and " + state,
                        row -> row.getBytes("seed"),
                        employeeId)
                .stream()
                .findFirst()
                .map(locked -> vault.open(locked, purpose(employeeId))
                        .orElseThrow(() -> new IllegalStateException("The seed was not sealed with this key")));
    }

    private static String purpose(long employeeId) {
        return "totp " + employeeId;
    }
}
