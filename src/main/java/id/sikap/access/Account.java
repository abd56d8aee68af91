package id.sikap.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The key of one person to the portal; without a password it is not activated. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @Column(name = "employee_id")
    private long employeeId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "code_expires_at")
    private Instant codeExpiresAt;

    private boolean enabled;

    @Column(name = "disabled_at")
    private Instant closedAt;

    @Column(name = "disabled_reason")
    private String closedReason;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Version
    private int version;

    protected Account() {}

    Account(long employeeId) {
        this.employeeId = employeeId;
        this.enabled = true;
    }

    public void close(String reason, Instant now) {
        enabled = false;
        closedAt = now;
        closedReason = reason;
    }

    public void reopen() {
        enabled = true;
        closedAt = null;
        closedReason = null;
    }

    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
    }

    /** One code at a time; the password that there is goes on working. */
    public void giveCode(String hash, Instant expiresAt) {
        codeHash = hash;
        codeExpiresAt = expiresAt;
    }

    public Instant getCodeExpiresAt() {
        return codeExpiresAt;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public String getClosedReason() {
        return closedReason;
    }

    public String getPasswordHash() {
        return passwordHash;
    }
}
