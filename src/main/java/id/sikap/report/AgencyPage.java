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

    public void load() {
        shown = gatherReport.agencies(monthChoice.month());
    }

    public InstitutionMonth getShown() {
        return shown;
    }
}
