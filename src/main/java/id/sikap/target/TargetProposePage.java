package id.sikap.target;

import id.sikap.people.Staff;
import id.sikap.people.TeamMember;
import id.sikap.people.command.Delegations;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One target, proposed for oneself or by a superior for several people at once. */
@Named
@ViewScoped
public class TargetProposePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AgreeTargets agreeTargets;

    @Inject
    Staff staff;

    @Inject
    Delegations delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String asked;
    private String person;
    private int year;
    private List<TeamMember> team;
    private List<String> nips = new ArrayList<>();
    private String result;
    private String indicator;
    private BigDecimal quantity;
    private String unit;
    private LocalDate startsOn;
    private LocalDate endsOn;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        year = Query.integer("period", asked, today.getYear());
        if (year < 2020 || year > 2099) {
            throw new NotFound();
        }
        startsOn = LocalDate.of(year, 1, 1);
        endsOn = LocalDate.of(year, 12, 31);
        team = user.isSupervisor()
                ? staff.teamOf(delegations.orderedBy(user.id(), today), user.id(), today)
                : List.of();
        team.stream()
                .filter(member -> String.valueOf(member.id()).equals(person))
                .findFirst()
                .ifPresent(member -> nips.add(member.nip()));
    }

    public String propose() {
        if (team == null) {
            // The page's memory gave way to that of newer tabs, and with it whom it was about.
            throw new ViewExpiredException("/target/propose");
        }
        TargetDraft draft = new TargetDraft(year, result, indicator, quantity, unit, startsOn, endsOn);
        if (!team.isEmpty() && nips.isEmpty()) {
            // The use case would take it as one's own; a superior who forgot to choose meant somebody.
            List<Fault> faults = new ArrayList<>(draft.faults());
            faults.add(0, new Fault("nips", "target_propose.nobody"));
            throw new Refused(faults);
        }
        agreeTargets.propose(draft, nips);
        return "/target/list?faces-redirect=true&period=" + year + "&said=target_proposed";
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public int getYear() {
        return year;
    }

    public List<TeamMember> getTeam() {
        return team;
    }

    public List<String> getNips() {
        return nips;
    }

    public void setNips(List<String> nips) {
        this.nips = nips;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public int getResultMax() {
        return TargetDraft.RESULT_MAX;
    }

    public int getIndicatorMax() {
        return TargetDraft.INDICATOR_MAX;
    }

    public int getUnitMax() {
        return TargetDraft.UNIT_MAX;
    }
}
