package id.sikap.people.desk;

import id.sikap.people.Staff;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.Language;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** What the form of every deed has: about whom, from when until when, by which letter; its consequences, and then its save. */
public final class DeedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** As its use case takes it. */
    interface Deed {
        Outcome carryOut(boolean preview, String opKey);
    }

    private String asked;
    private final Pick person = new Pick();
    private LocalDate start;
    private LocalDate end;
    private String letter;
    private final Preview preview = new Preview();

    /** For tomorrow, and about whom the address names. */
    void begin(Clock clock, Staff staff) {
        start = LocalDate.now(clock).plusDays(1);
        if (asked != null && !asked.isEmpty()) {
            staff.byNip(asked).ifPresent(person::choose);
        }
    }

    void look(Deed deed, Language language) {
        preview.show(deed.carryOut(true, null).consequences(), language);
    }

    /** Leads to the page where the deed now stands. */
    String save(Deed deed, String page) {
        deed.carryOut(false, preview.key());
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true&said=change_saved";
    }

    String history() {
        return "/people/person?tab=history&nip=" + person.nip();
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
