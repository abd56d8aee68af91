package id.sikap.access.activation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a one-time code becomes an own password. */
@Named
@RequestScoped
public class ActivatePage {

    @Inject
    Activate activate;

    private String nip;
    private String code;
    private String fresh;
    private String repeated;

    public String activate() {
        activate.activate(nip, code, fresh, repeated);
        return "/sign-in?faces-redirect=true&said=activated";
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
