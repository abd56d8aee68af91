package id.sikap.people.desk;

import id.sikap.people.Capacity;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.change.AssignPost;
import id.sikap.people.change.AssignmentDraft;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.post.Echelon;
import id.sikap.people.post.FunctionalLevel;
import id.sikap.people.post.PostDraft;
import id.sikap.people.post.PostKind;
import id.sikap.people.post.PostProfile;
import id.sikap.people.post.Posts;
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
    Posts posts;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private String askedUnit;
    private final Pick unit = new Pick();
    private String post;
    private PostKind postKind;
    private String echelon;
    private String level;
    private String positionClass;
    private String profile;
    private Capacity kind;

    /** For the person or the empty post that another page points at. */
    public void load() {
        form.begin(clock, staff);
        kind = kind == null ? Capacity.DEFINITIF : kind;
        if (askedUnit != null && !askedUnit.isEmpty()) {
            units.byId(Query.id(askedUnit)).ifPresent(one -> {
                unit.choose(one);
                post = one.getHeadTitle();
                describe(profileOf(one));
            });
        }
    }

    private PostProfile profileOf(WorkUnit within) {
        return posts.of(within.getId(), post)
                .orElseGet(() -> PostProfile.presumed(
                        post, within.getHeadTitle().equalsIgnoreCase(post), within.getEchelonCode()));
    }

    private void describe(PostProfile known) {
        postKind = known.kind();
        echelon = known.echelon() == null ? null : known.echelon().getCode();
        level = known.functionalLevel() == null ? null : known.functionalLevel().getCode();
        positionClass = known.positionClass() == null ? null : String.valueOf(known.positionClass());
    }

    public void look() {
        form.look(this::carryOut, language);
        profile = isOffice()
                ? units.byId(unit.id())
                        .map(within ->
                                draft().described().over(profileOf(within)).say(language.getLocale()))
                        .orElse(null)
                : null;
    }

    public String save() {
        return form.save(this::carryOut, form.history());
    }

    private Outcome carryOut(boolean preview, String opKey) {
        return assignPost.assign(draft(), preview, opKey);
    }

    private AssignmentDraft draft() {
        return new AssignmentDraft(
                form.getPerson().nip(),
                unit.id(),
                post,
                isOffice() ? PostDraft.fitting(postKind, echelon, level, positionClass) : PostDraft.NOTHING,
                kind,
                form.getStart(),
                form.getEnd(),
                form.getLetter());
    }

    /** A task beside the post and a team's membership are of no kind or class. */
    private boolean isOffice() {
        return kind != null && kind.leads();
    }

    public PostKind[] getPostKinds() {
        return PostKind.values();
    }

    public Echelon[] getEchelons() {
        return Echelon.values();
    }

    public FunctionalLevel[] getLevels() {
        return FunctionalLevel.values();
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

    public PostKind getPostKind() {
        return postKind;
    }

    public void setPostKind(PostKind postKind) {
        this.postKind = postKind;
    }

    public String getEchelon() {
        return echelon;
    }

    public void setEchelon(String echelon) {
        this.echelon = echelon;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getPositionClass() {
        return positionClass;
    }

    public void setPositionClass(String positionClass) {
        this.positionClass = positionClass;
    }

    /** What the post is after the deed, in the reader's words. */
    public String getProfile() {
        return profile;
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
