package id.sikap.access.account;

import id.sikap.access.Account;
import id.sikap.access.Accounts;
import id.sikap.access.activation.IssueCode;
import id.sikap.access.factor.Factors;
import id.sikap.access.session.Sessions;
import id.sikap.people.Employee;
import id.sikap.people.Nip;
import id.sikap.people.Staff;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** One person's account for the administrator: found by number, its state, and what can be done about it. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What an account can be; a chip each. */
    public enum Standing {
        NO_PASSWORD,
        IN_USE,
        CLOSED
    }

    /** What the administrator sees. */
    public record Card(
            long employeeId,
            String nip,
            String printedNip,
            String name,
            String position,
            boolean active,
            Standing standing,
            String closedReason,
            LocalDateTime codeUntil,
            boolean factor,
            LocalDateTime seenAt)
            implements Serializable {}

    @Inject
    Staff staff;

    @Inject
    AccountCare care;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    IssueCode issueCode;

    @Inject
    CloseAccount closeAccount;

    @Inject
    ResetFactor resetFactor;

    @Inject
    Factors factors;

    @Inject
    Clock clock;

    private String nip;
    private String reason;
    private Card card;
    private IssueCode.Issued issued;

    public void load() {
        card = nip == null || nip.isBlank()
                ? null
                : staff.byNip(Nip.clean(nip))
                        .filter(person -> care.covers(person.getId()))
                        .map(this::card)
                        .orElse(null);
    }

    public void issue() {
        issued = issueCode.issue(card.employeeId());
        load();
    }

    public String close() {
        closeAccount.close(card.employeeId(), reason);
        return back("account_closed");
    }

    public String reopen() {
        closeAccount.reopen(card.employeeId(), reason);
        return back("account_reopened");
    }

    public String resetFactor() {
        resetFactor.reset(card.employeeId(), reason);
        return back("factor_reset");
    }

    private String back(String said) {
        return "/access/account?faces-redirect=true&nip=" + card.nip() + "&said=" + said;
    }

    private Card card(Employee person) {
        Optional<Account> account = accounts.find(person.getId());
        return new Card(
                person.getId(),
                person.getNip(),
                new Nip(person.getNip()).printed(),
                person.titledName(),
                person.getPositionTitle(),
                person.isActive(),
                account.map(AccountPage::standing).orElse(Standing.NO_PASSWORD),
                account.map(Account::getClosedReason).orElse(null),
                account.map(Account::getCodeExpiresAt)
                        .filter(end -> end.isAfter(clock.instant()))
                        .map(this::local)
                        .orElse(null),
                factors.isConfirmed(person.getId()),
                sessions.lastSeen(person.getId()).map(this::local).orElse(null));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    private static Standing standing(Account account) {
        if (!account.isEnabled()) {
            return Standing.CLOSED;
        }
        return account.getPasswordHash() == null ? Standing.NO_PASSWORD : Standing.IN_USE;
    }

    public boolean isUnknown() {
        return card == null && nip != null && !nip.isBlank();
    }

    public Card getCard() {
        return card;
    }

    public IssueCode.Issued getIssued() {
        return issued;
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
