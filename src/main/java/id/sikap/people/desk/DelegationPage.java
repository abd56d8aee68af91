package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.change.Delegate;
import id.sikap.people.change.DelegationDraft;
import id.sikap.people.change.Scope;
import id.sikap.people.change.TakeBackDelegation;
import id.sikap.people.command.DelegationLine;
import id.sikap.people.command.Delegations;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** An official lends his authority while he is away; the administrator enters decrees for anybody. Below, what is, was and comes. */
@Named
@ViewScoped
public class DelegationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Older ones are in each person's history. */
    private static final int LINES_MAX = 100;

    @Inject
    Delegate delegate;

    @Inject
    TakeBackDelegation takeBackDelegation;

    @Inject
    Delegations delegations;

    @Inject
    Staff staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String asked;
    private LocalDate today;
    private final Pick from = new Pick();
    private final Pick to = new Pick();
    private String letter;
    private LocalDate start;
    private LocalDate end;
    private List<Scope> scope = new ArrayList<>(EnumSet.allOf(Scope.class));
    private List<DelegationLine> lines = List.of();
    /** Made with the form: two presses enter one decree. */
    private final String key = UUID.randomUUID().toString();

    public void load() {
        today = LocalDate.now(clock);
        if (!user.is(Role.ADMIN)) {
            staff.byNip(user.getNip()).ifPresent(from::choose);
        } else if (asked != null && !asked.isEmpty()) {
            staff.byNip(asked).ifPresent(from::choose);
        }
        lines = delegations.latest(user.is(Role.ADMIN) ? null : user.id(), LINES_MAX);
    }

    public String lend() {
        EnumSet<Scope> lent = EnumSet.noneOf(Scope.class);
        lent.addAll(scope);
        String lender = user.is(Role.ADMIN) ? from.nip() : user.getNip();
        delegate.delegate(new DelegationDraft(lender, to.nip(), letter, start, end, lent), key);
        return "/people/delegation?faces-redirect=true&said=delegation_saved";
    }

    public String takeBack(long changeId) {
        takeBackDelegation.takeBack(changeId);
        return "/people/delegation?faces-redirect=true&said=change_undone";
    }

    /** Whether the reader may still take it back. */
    public boolean mayTakeBack(DelegationLine line) {
        return line.start().isAfter(today)
                && (user.is(Role.ADMIN) || user.getNip().equals(line.fromNip()));
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public LocalDate getToday() {
        return today;
    }

    public Pick getFrom() {
        return from;
    }

    public Pick getTo() {
        return to;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public List<Scope> getScope() {
        return scope;
    }

    public void setScope(List<Scope> scope) {
        this.scope = scope;
    }

    public List<DelegationLine> getLines() {
        return lines;
    }
}
