package id.sikap.access.activation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The way back in for whoever forgot the password, without visiting the office where there is a mail server. */
@Named
@RequestScoped
public class ForgotPage {

    @Inject
    RequestCode requestCode;

    private String nip;

    public String request() {
        requestCode.request(nip);
        return "/access/activate?faces-redirect=true&said=code_requested";
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }
}
