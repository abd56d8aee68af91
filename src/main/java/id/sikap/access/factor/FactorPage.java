package id.sikap.access.factor;

import id.sikap.people.Nip;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Where a person takes a second factor, and looks after it. */
@Named
@ViewScoped
public class FactorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String ISSUER = "SIKAP";

    @Inject
    EnrolFactor enrolFactor;

    @Inject
    Factors factors;

    @Inject
    CurrentUser user;

    private boolean enrolled;
    private int codesLeft;
    private String picture;
    private String key;
    private String otp;
    private List<String> codes = List.of();

    public void load() {
        enrolled = factors.isConfirmed(user.id());
        if (enrolled) {
            codesLeft = factors.codesLeft(user.id());
        } else {
            byte[] seed = enrolFactor.begin();
            picture = QrImage.of(Totp.uri(seed, ISSUER, user.getNip()));
            key = Totp.base32(seed).replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    public void confirm() {
        codes = enrolFactor.confirm(otp);
        enrolled = true;
        picture = null;
        key = null;
    }

    public void renew() {
        codes = enrolFactor.renewCodes(otp);
    }

    public String remove() {
        enrolFactor.remove(otp);
        return "/access/factor?faces-redirect=true&said=factor_removed";
    }

    public boolean isMust() {
        return user.require().mustEnrol();
    }

    /** Whoever must have one would be led to the next at once. */
    public boolean isRemovable() {
        return enrolled && user.require().roles().stream().noneMatch(Role::isGranted);
    }

    public String getPrintedNip() {
        return new Nip(user.getNip()).printed();
    }

    public boolean isEnrolled() {
        return enrolled;
    }

    public int getCodesLeft() {
        return codesLeft;
    }

    public String getPicture() {
        return picture;
    }

    public String getKey() {
        return key;
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getOtp() {
        return otp;
    }

    public void setOtp(String otp) {
        this.otp = otp;
    }
}
