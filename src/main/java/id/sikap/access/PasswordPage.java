package id.sikap.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a person sets an own password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    ChangePassword changePassword;

    private String present;
    private String fresh;
    private String repeated;

    public String change() {
        changePassword.change(present, fresh, repeated);
        return "/access/password?faces-redirect=true&said=password_changed";
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
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
