package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.change.NameSuperior;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.change.SuperiorDraft;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** The tree is wrong for somebody: another is named his superior. */
@Named
@ViewScoped
public class SuperiorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NameSuperior nameSuperior;

    @Inject
    Staff staff;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private final Pick superior = new Pick();
    private String reason;

    public void load() {
        form.begin(clock, staff);
    }

    public void look() {
        form.look(this::carryOut, language);
    }

    public String save() {
        return form.save(this::carryOut, form.history());
    }

    private Outcome carryOut(boolean preview, String opKey) {
        return nameSuperior.name(
                new SuperiorDraft(
                        form.getPerson().nip(),
                        superior.nip(),
                        form.getStart(),
                        form.getEnd(),
                        form.getLetter(),
                        reason),
                preview,
                opKey);
    }

    public Pick getSuperior() {
        return superior;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public DeedForm getForm() {
        return form;
    }
}
