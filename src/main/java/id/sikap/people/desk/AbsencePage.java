package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.change.AbsenceDraft;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.change.RecordAbsence;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** Somebody retires, leaves, or is away for a time. */
@Named
@ViewScoped
public class AbsencePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RecordAbsence recordAbsence;

    @Inject
    Staff staff;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private AbsenceDraft.Kind kind;

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
        return recordAbsence.record(
                new AbsenceDraft(form.getPerson().nip(), kind, form.getStart(), form.getEnd(), form.getLetter()),
                preview,
                opKey);
    }

    public AbsenceDraft.Kind[] getKinds() {
        return AbsenceDraft.Kind.values();
    }

    public AbsenceDraft.Kind getKind() {
        return kind;
    }

    public void setKind(AbsenceDraft.Kind kind) {
        this.kind = kind;
    }

    public DeedForm getForm() {
        return form;
    }
}
