package id.sikap.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The institution's month, a line an agency; each opens its people. */
@Named
@RequestScoped
public class AgencyPage {

    @Inject
    GatherReport gatherReport;

    @Inject
    MonthChoice monthChoice;

    private InstitutionMonth shown;
    private AgencyRecap.Line total;

    public void load() {
        shown = gatherReport.agencies(monthChoice.month());
        total = shown.total();
    }

    public InstitutionMonth getShown() {
        return shown;
    }

    public AgencyRecap.Line getTotal() {
        return total;
    }
}
