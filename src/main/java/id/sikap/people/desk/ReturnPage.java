package id.sikap.people.desk;

import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.change.ReturnDraft;
import id.sikap.people.change.ReturnEarly;
import id.sikap.people.change.Temporary;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.Query;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** Somebody is back early, or takes up his authority again: of the absence or the decree in the address. */
@Named
@ViewScoped
public class ReturnPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReturnEarly returnEarly;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private Temporary temporary;

    /** Without one there are those of the delegations to choose from. */
    public String load() {
        if (form.getAsked() == null || form.getAsked().isEmpty()) {
            return "/people/delegation?faces-redirect=true";
        }
        temporary = returnEarly.find(Query.id(form.getAsked()));
        form.setStart(LocalDate.now(clock).plusDays(1));
        return null;
    }

    public void look() {
        form.look(this::carryOut, language);
    }

    public String save() {
        return form.save(
                this::carryOut,
                user.isLookingAfter() ? "/people/person?tab=history&nip=" + temporary.nip() : "/people/delegation");
    }

    private Outcome carryOut(boolean preview, String opKey) {
        return returnEarly.from(new ReturnDraft(temporary.id(), form.getStart(), form.getLetter()), preview, opKey);
    }

    public Temporary getTemporary() {
        return temporary;
    }

    public DeedForm getForm() {
        return form;
    }
}
