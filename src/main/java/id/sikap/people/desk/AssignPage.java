package id.sikap.people.desk;

import id.sikap.people.Capacity;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.change.AssignPost;
import id.sikap.people.change.AssignmentDraft;
import id.sikap.platform.Language;
import id.sikap.platform.Query;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** A mutation, a promotion, an acting or additional post, a team to lead. */
@Named
@ViewScoped
public class AssignPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AssignPost assignPost;

    @Inject
    Staff staff;

    @Inject
    Units units;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private String asked;
    private String askedUnit;
    private final Pick person = new Pick();
    private final Pick unit = new Pick();
    private String post;
    private Capacity kind;
    private LocalDate start;
    private LocalDate end;
    private String letter;
    private final Preview preview = new Preview();

    /** For the person or the empty post that another page points at. */
    public void load() {
        start = LocalDate.now(clock).plusDays(1);
        kind = kind == null ? Capacity.DEFINITIF : kind;
        if (asked != null && !asked.isEmpty()) {
            staff.byNip(asked).ifPresent(person::choose);
        }
        if (askedUnit != null && !askedUnit.isEmpty()) {
            units.byId(Query.id(askedUnit)).ifPresent(one -> {
                unit.choose(one);
                post = one.getHeadTitle();
            });
        }
    }

    public void look() {
        preview.show(assignPost.assign(draft(), true, null).consequences(), language);
    }

    public String save() {
        assignPost.assign(draft(), false, preview.key());
        return "/people/person?faces-redirect=true&tab=history&said=change_saved&nip=" + person.nip();
    }

    private AssignmentDraft draft() {
        return new AssignmentDraft(person.nip(), unit.id(), post, kind, start, end, letter);
    }

    public Capacity[] getKinds() {
        return Capacity.values();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getAskedUnit() {
        return askedUnit;
    }

    public void setAskedUnit(String askedUnit) {
        this.askedUnit = askedUnit;
    }

    public Pick getPerson() {
        return person;
    }

    public Pick getUnit() {
        return unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public Capacity getKind() {
        return kind;
    }

    public void setKind(Capacity kind) {
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
