package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.change.AbsenceDraft;
import id.sikap.people.change.RecordAbsence;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

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

    private String asked;
    private final Pick person = new Pick();
    private AbsenceDraft.Kind kind;
    private LocalDate start;
    private LocalDate end;
    private String letter;
    private final Preview preview = new Preview();

    public void load() {
        start = LocalDate.now(clock).plusDays(1);
        if (asked != null && !asked.isEmpty()) {
            staff.byNip(asked).ifPresent(person::choose);
        }
    }

    public void look() {
        preview.show(recordAbsence.record(draft(), true, null).consequences(), language);
    }

    public String save() {
        recordAbsence.record(draft(), false, preview.key());
        return "/people/person?faces-redirect=true&tab=history&said=change_saved&nip=" + person.nip();
    }

    private AbsenceDraft draft() {
        return new AbsenceDraft(person.nip(), kind, start, end, letter);
    }

    public AbsenceDraft.Kind[] getKinds() {
        return AbsenceDraft.Kind.values();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public Pick getPerson() {
        return person;
    }

    public AbsenceDraft.Kind getKind() {
        return kind;
    }

    public void setKind(AbsenceDraft.Kind kind) {
        this.kind = kind;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public Preview getPreview() {
        return preview;
    }
}
