package id.sikap.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the administrator hands out one-time passwords. */
@Named
@RequestScoped
public class IssuePage {

    @Inject
    IssuePassword issuePassword;

    private String nip;
    private IssuePassword.Issued issued;

    public void issue() {
        issued = issuePassword.issue(nip);
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public IssuePassword.Issued getIssued() {
        return issued;
    }
}
