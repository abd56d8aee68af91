package id.sikap.report;

import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Authority;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A unit's month, a line a person: what the printed recap says, on the screen. */
@Named
@RequestScoped
public class UnitPage {

    @Inject
    GatherReport gatherReport;

    @Inject
    Authority authority;

    @Inject
    MonthChoice monthChoice;

    private String asked;
    private UnitMonth shown;
    private Tally total;

    public void load() {
        long unitId = asked == null || asked.isEmpty() ? ownUnit() : Query.id(asked);
        shown = gatherReport.unit(unitId, monthChoice.month());
        total = shown.total();
    }

    /** Without an address: the unit one heads or looks after. */
    private long ownUnit() {
        return authority.unitsInCare().stream().findFirst().map(WorkUnit::getId).orElseThrow(NotFound::new);
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public UnitMonth getShown() {
        return shown;
    }

    public Tally getTotal() {
        return total;
    }
}
