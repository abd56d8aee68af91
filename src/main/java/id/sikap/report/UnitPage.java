package id.sikap.report;

import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Authority;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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

    /** A secretary heads ten thousand people; nobody reads them on one page, least of all on a phone. */
    private static final int SIZE = 100;

    private String asked;
    private String askedPage;
    private int page;
    private UnitMonth shown;
    private Tally total;

    public void load() {
        long unitId = asked == null || asked.isEmpty() ? ownUnit() : Query.id(asked);
        shown = gatherReport.unit(unitId, monthChoice.month());
        total = shown.total();
        page = Math.max(1, Math.min(getPages(), Query.integer("page", askedPage, 1)));
        gatherReport.read(shown, getPeople());
    }

    /** Of the page asked for; the totals below are everyone's. */
    public List<PersonMonth> getPeople() {
        List<PersonMonth> all = shown.people();
        return all.subList(Math.min((page - 1) * SIZE, all.size()), Math.min(page * SIZE, all.size()));
    }

    public int getPages() {
        return Math.max(1, (shown.people().size() + SIZE - 1) / SIZE);
    }

    public int getPage() {
        return page;
    }

    public String getAskedPage() {
        return askedPage;
    }

    public void setAskedPage(String askedPage) {
        this.askedPage = askedPage;
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
