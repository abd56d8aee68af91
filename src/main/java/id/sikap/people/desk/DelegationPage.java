package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Authority;
import id.sikap.people.change.Delegate;
import id.sikap.people.change.DelegationDraft;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.change.Scope;
import id.sikap.people.change.TakeBackDelegation;
import id.sikap.people.change.Temporary;
import id.sikap.people.command.DelegationLine;
import id.sikap.people.command.Delegations;
import id.sikap.people.command.SignsAs;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** An official lends his authority while he is away; an administrator enters decrees for those he looks after. Below, what is, was and comes. */
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
    Authority authority;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private LocalDate today;
    private final Pick to = new Pick();
    private List<Scope> scope = new ArrayList<>(EnumSet.allOf(Scope.class));
    private SignsAs signsAs = SignsAs.PLH;
    private List<DelegationLine> lines = List.of();

    public void load() {
        today = LocalDate.now(clock);
        if (!user.isLookingAfter()) {
            form.setAsked(user.getNip());
        }
        form.begin(clock, staff);
        lines = lines();
    }

    private List<DelegationLine> lines() {
        if (user.isAdmin()) {
            return delegations.latest(null, LINES_MAX);
        }
        return user.isUnitAdmin()
                ? delegations.latestWithin(
                        authority.unitsLookedAfter().stream()
                                .map(WorkUnit::getTreePath)
                                .toList(),
                        today,
                        LINES_MAX)
                : delegations.latest(user.id(), LINES_MAX);
    }

    public void look() {
        form.look(this::carryOut, language);
    }

    public String save() {
        return form.save(this::carryOut, "/people/delegation");
    }

    private Outcome carryOut(boolean preview, String opKey) {
        EnumSet<Scope> lent = EnumSet.noneOf(Scope.class);
        lent.addAll(scope);
        String lender = user.isLookingAfter() ? form.getPerson().nip() : user.getNip();
        return delegate.delegate(
                new DelegationDraft(lender, to.nip(), form.getLetter(), form.getStart(), form.getEnd(), lent, signsAs),
                preview,
                opKey);
    }

    public String takeBack(long delegationId) {
        takeBackDelegation.takeBack(delegationId);
        return "/people/delegation?faces-redirect=true&said=change_undone";
    }

    /** Whether the reader may still take it back. */
    public boolean mayTakeBack(DelegationLine line) {
        return line.start().isAfter(today) && isHis(line);
    }

    /** Whether it can be ended before its last day. */
    public boolean mayEnd(DelegationLine line) {
        return !line.start().isAfter(today) && Temporary.canEnd(line.start(), line.end(), today) && isHis(line);
    }

    private boolean isHis(DelegationLine line) {
        return user.isLookingAfter() || user.getNip().equals(line.fromNip());
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    public DeedForm getForm() {
        return form;
    }

    public LocalDate getToday() {
        return today;
    }

    public Pick getTo() {
        return to;
    }

    public List<Scope> getScope() {
        return scope;
    }

    public void setScope(List<Scope> scope) {
        this.scope = scope;
    }

    public SignsAs[] getSignings() {
        return SignsAs.values();
    }

    public SignsAs getSignsAs() {
        return signsAs;
    }

    public void setSignsAs(SignsAs signsAs) {
        this.signsAs = signsAs;
    }

    public List<DelegationLine> getLines() {
        return lines;
    }
}
