package id.sikap.people.post;

import id.sikap.platform.Refused.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a deed says of a post beside its title, as typed; what it leaves out is as recorded, or follows from the title. */
public record PostDraft(PostKind kind, String echelonText, String levelText, Integer positionClass) {

    public static final PostDraft NOTHING = new PostDraft(null, null, null, null);

    private static final int HIGHEST_CLASS = 17;

    /** The fields' names, at which a fault stands. */
    private static final String KIND = "postKind";

    private static final String ECHELON = "echelon";
    private static final String LEVEL = "level";
    private static final String CLASS = "positionClass";

    public PostDraft {
        echelonText = echelonText == null || echelonText.isBlank() ? null : echelonText.strip();
        levelText = levelText == null || levelText.isBlank() ? null : levelText.strip();
        if (kind == null && levelText != null) {
            kind = PostKind.FUNGSIONAL;
        }
        if (kind == null && Echelon.of(echelonText) != null) {
            kind = PostKind.of(PostKind.JPT.code(), Echelon.of(echelonText));
        }
    }

    /** A form sends along what was chosen before another kind was: only what fits it is meant. */
    public static PostDraft fitting(PostKind kind, String echelon, String level, String positionClass) {
        return new PostDraft(
                kind,
                kind != null && kind.leads() ? echelon : null,
                kind == PostKind.FUNGSIONAL ? level : null,
                number(positionClass));
    }

    /** What is no number is no class. */
    private static Integer number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("[0-9]{1,4}") ? Integer.valueOf(text.strip()) : 0;
    }

    public Echelon echelon() {
        return Echelon.of(echelonText);
    }

    public FunctionalLevel level() {
        return FunctionalLevel.of(levelText);
    }

    public boolean saysNothing() {
        return kind == null && echelonText == null && positionClass == null;
    }

    /** The title of a functional post ends with its jenjang. */
    public PostDraft of(String title) {
        FunctionalLevel named = FunctionalLevel.inTitle(title);
        return kind == PostKind.FUNGSIONAL && levelText == null && named != null
                ? new PostDraft(kind, echelonText, named.getCode(), positionClass)
                : this;
    }

    public List<Fault> faults(String title) {
        List<Fault> faults = new ArrayList<>();
        FunctionalLevel named = FunctionalLevel.inTitle(title);
        if (named != null && kind != null && kind != PostKind.FUNGSIONAL) {
            faults.add(new Fault(KIND, "post.kind_against_title", named.getTitle()));
        }
        echelonFault(faults);
        levelFault(faults, named);
        if (positionClass != null && (positionClass < 1 || positionClass > HIGHEST_CLASS)) {
            faults.add(new Fault(CLASS, "post.class_range", HIGHEST_CLASS));
        }
        return faults;
    }

    private void echelonFault(List<Fault> faults) {
        boolean leads = kind != null && kind.leads();
        if (echelonText == null) {
            if (leads) {
                faults.add(new Fault(ECHELON, "post.echelon_required"));
            }
        } else if (echelon() == null) {
            faults.add(new Fault(ECHELON, "post.echelon_unknown"));
        } else if (!leads) {
            faults.add(new Fault(ECHELON, "post.echelon_of_leaders"));
        } else if (!kind.has(echelon())) {
            faults.add(
                    new Fault(ECHELON, "post.echelon_of_other_kind", echelon().getPrinted()));
        }
    }

    private void levelFault(List<Fault> faults, FunctionalLevel named) {
        if (levelText == null) {
            if (kind == PostKind.FUNGSIONAL) {
                faults.add(new Fault(LEVEL, "post.level_required"));
            }
        } else if (kind != PostKind.FUNGSIONAL) {
            faults.add(new Fault(LEVEL, "post.level_of_functional"));
        } else if (level() == null) {
            faults.add(new Fault(LEVEL, "post.level_unknown"));
        } else if (named != null && named != level()) {
            faults.add(new Fault(LEVEL, "post.level_against_title", named.getTitle()));
        }
    }

    /** Where it contradicts what is known of a post that somebody holds or held: their history is not written anew. */
    public List<Fault> contradictions(PostProfile known) {
        List<Fault> faults = new ArrayList<>();
        if (differ(kind, known.kind())) {
            faults.add(new Fault(KIND, "post.recorded_kind", known.kind().ordinal()));
        } else if (differ(echelon(), known.echelon())) {
            faults.add(new Fault(ECHELON, "post.recorded", known.echelon().getPrinted()));
        } else if (differ(level(), known.functionalLevel())) {
            faults.add(new Fault(LEVEL, "post.recorded", known.functionalLevel().getTitle()));
        }
        if (differ(positionClass, known.positionClass())) {
            faults.add(new Fault(CLASS, "post.recorded", known.positionClass()));
        }
        return faults;
    }

    private static boolean differ(Object said, Object known) {
        return said != null && known != null && !Objects.equals(said, known);
    }

    /** The post as it is after the deed. */
    public PostProfile over(PostProfile known) {
        return saysNothing() ? known : known.with(this);
    }
}
