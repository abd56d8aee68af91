package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.change.NameSuperior;
import id.sikap.people.change.SuperiorDraft;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

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

    private String asked;
    private final Pick person = new Pick();
    private final Pick superior = new Pick();
    private LocalDate start;
    private LocalDate end;
    private String letter;
    private String reason;
    private final Preview preview = new Preview();

    public void load() {
        start = LocalDate.now(clock).plusDays(1);
        if (asked != null && !asked.isEmpty()) {
            staff.byNip(asked).ifPresent(person::choose);
        }
    }

    public void look() {
        preview.show(nameSuperior.name(draft(), true, null).consequences(), language);
    }

    public String save() {
        nameSuperior.name(draft(), false, preview.key());
        return "/people/person?faces-redirect=true&tab=history&said=change_saved&nip=" + person.nip();
    }

    private SuperiorDraft draft() {
        return new SuperiorDraft(person.nip(), superior.nip(), start, end, letter, reason);
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

    public Pick getSuperior() {
        return superior;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Preview getPreview() {
        return preview;
    }
}
