package id.sikap.people.post;

import id.sikap.platform.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of a post, as the personnel export writes it: SIASN's jenis jabatan, eselon and jenjang, and the class, 1 to 17. */
public record PostProfile(String positionKind, String echelonCode, String level, Integer positionClass)
        implements Serializable {

    private static final String LEADER = "1";
    private static final String IMPLEMENTER = "4";

    /** What nobody has said yet: a title that ends with a jenjang is functional, the head of a unit has its eselon. */
    public static PostProfile presumed(String title, boolean heads, String unitEchelon) {
        FunctionalLevel level = FunctionalLevel.inTitle(title);
        if (level != null) {
            return new PostProfile(PostKind.FUNGSIONAL.code(), null, level.getCode(), null);
        }
        return heads
                ? new PostProfile(LEADER, unitEchelon, null, null)
                : new PostProfile(IMPLEMENTER, null, null, null);
    }

    /** Null for a leader's of unknown height. */
    public PostKind kind() {
        return PostKind.of(positionKind, echelon());
    }

    /** Null where there is none. */
    public Echelon echelon() {
        return Echelon.of(echelonCode);
    }

    /** Null where there is none. */
    public FunctionalLevel functionalLevel() {
        return FunctionalLevel.of(level);
    }

    /** "Fungsional, jenjang Ahli Madya · kelas 11", in the reader's words. */
    public String say(Locale locale) {
        List<String> words = new ArrayList<>();
        PostKind kind = kind();
        String height = echelon() != null
                ? echelon().getPrinted()
                : functionalLevel() == null ? level : functionalLevel().getTitle();
        String what = Words.say(locale, "post.kind." + (kind == null ? "LEADER" : kind));
        words.add(
                height == null || kind == PostKind.PELAKSANA
                        ? what
                        : Words.say(
                                locale, kind == PostKind.FUNGSIONAL ? "post.ofLevel" : "post.ofEchelon", what, height));
        if (positionClass != null) {
            words.add(Words.say(locale, "post.ofClass", positionClass));
        }
        return String.join(" · ", words);
    }

    /** What a deed says, over what is known. */
    PostProfile with(PostDraft said) {
        boolean leads = said.kind() != null && said.kind().leads();
        return said.kind() == null
                ? new PostProfile(positionKind, echelonCode, level, orElse(said.positionClass(), positionClass))
                : new PostProfile(
                        said.kind().code(),
                        leads ? said.echelon().getCode() : null,
                        said.kind() == PostKind.FUNGSIONAL ? said.level().getCode() : null,
                        orElse(said.positionClass(), positionClass));
    }

    private static Integer orElse(Integer one, Integer other) {
        return one == null ? other : one;
    }
}
