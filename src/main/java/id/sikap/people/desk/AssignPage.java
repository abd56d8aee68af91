package id.sikap.people.desk;

import id.sikap.people.Capacity;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.change.AssignPost;
import id.sikap.people.change.AssignmentDraft;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.Language;
import id.sikap.platform.Query;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

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

    private final DeedForm form = new DeedForm();
    private String askedUnit;
    private final Pick unit = new Pick();
    private String post;
    private Capacity kind;

    /** For the person or the empty post that another page points at. */
    public void load() {
        form.begin(clock, staff);
        kind = kind == null ? Capacity.DEFINITIF : kind;
        if (askedUnit != null && !askedUnit.isEmpty()) {
            units.byId(Query.id(askedUnit)).ifPresent(one -> {
                unit.choose(one);
                post = one.getHeadTitle();
            });
        }
    }

    public void look() {
        form.look(this::carryOut, language);
    }

    public String save() {
        return form.save(this::carryOut, form.history());
    }

    private Outcome carryOut(boolean preview, String opKey) {
        return assignPost.assign(
                new AssignmentDraft(
                        form.getPerson().nip(),
                        unit.id(),
                        post,
                        kind,
                        form.getStart(),
                        form.getEnd(),
                        form.getLetter()),
                preview,
                opKey);
    }

    public Capacity[] getKinds() {
        return Capacity.values();
    }

    public String getAskedUnit() {
        return askedUnit;
    }

    public void setAskedUnit(String askedUnit) {
        this.askedUnit = askedUnit;
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

    public DeedForm getForm() {
        return form;
    }
}
