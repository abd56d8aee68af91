package id.sikap.people.post;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PostDraftTest {

    private static final String ANALYST = "Analis Hukum Ahli Madya";
    private static final PostProfile MADYA = new PostProfile("2", null, "MA", 11);

    @Test
    void whatNobodySaysFollowsFromTitleAndUnit() {
        assertThat(say(PostProfile.presumed(ANALYST, false, null))).isEqualTo("Fungsional, jenjang Ahli Madya");
        assertThat(say(PostProfile.presumed("Arsiparis terampil", false, null)))
                .isEqualTo("Fungsional, jenjang Terampil");
        assertThat(say(PostProfile.presumed("Kepala Bidang Mutasi", true, "31")))
                .isEqualTo("Administrator, eselon III.a");
        assertThat(say(PostProfile.presumed("Kepala Sekolah", true, null))).isEqualTo("Struktural");
        assertThat(say(PostProfile.presumed("Pengelola", false, null))).isEqualTo("Pelaksana");
    }

    @Test
    void eachKindIsSaidWithItsHeightAndClass() {
        assertThat(say(MADYA)).isEqualTo("Fungsional, jenjang Ahli Madya · kelas 11");
        assertThat(say(new PostProfile("1", "21", null, 15)))
                .isEqualTo("Jabatan pimpinan tinggi, eselon II.a · kelas 15");
        assertThat(say(new PostProfile("1", "42", null, 8))).isEqualTo("Pengawas, eselon IV.b · kelas 8");
        assertThat(say(new PostProfile("4", "99", null, 6))).isEqualTo("Pelaksana · kelas 6");
        assertThat(MADYA.say(Locale.ENGLISH)).isEqualTo("Functional, jenjang Ahli Madya · class 11");
    }

    @Test
    void whatDoesNotFitTheKindIsAFaultAtItsField() {
        assertThat(faults(PostKind.ADMINISTRATOR, null, null, null)).containsExactly("echelon post.echelon_required");
        assertThat(faults(PostKind.ADMINISTRATOR, "41", null, null))
                .containsExactly("echelon post.echelon_of_other_kind");
        assertThat(faults(PostKind.JPT, "IX", null, null)).containsExactly("echelon post.echelon_unknown");
        assertThat(faults(PostKind.PELAKSANA, "31", null, null)).containsExactly("echelon post.echelon_of_leaders");
        assertThat(faults(PostKind.FUNGSIONAL, null, null, null)).containsExactly("level post.level_required");
        assertThat(faults(PostKind.FUNGSIONAL, null, "Ahli", null)).containsExactly("level post.level_unknown");
        assertThat(faults(PostKind.PELAKSANA, null, "MA", 7)).containsExactly("level post.level_of_functional");
        assertThat(faults(null, null, null, 18)).containsExactly("positionClass post.class_range");
        assertThat(faults(null, null, null, 0)).containsExactly("positionClass post.class_range");
        assertThat(faults(PostKind.JPT, "II.a", null, 15)).isEmpty();
        assertThat(faults(PostKind.FUNGSIONAL, null, "Ahli Madya", 17)).isEmpty();
        assertThat(new PostDraft(PostKind.FUNGSIONAL, null, "MU", null).faults(ANALYST))
                .extracting(Fault::key)
                .containsExactly("post.level_against_title");
        assertThat(new PostDraft(PostKind.PELAKSANA, null, null, null).faults(ANALYST))
                .extracting(Fault::key)
                .containsExactly("post.kind_against_title");
    }

    @Test
    void theTitleOfAFunctionalPostSaysItsLevel() {
        PostDraft said = new PostDraft(PostKind.FUNGSIONAL, null, null, 11).of(ANALYST);
        assertThat(said.faults(ANALYST)).isEmpty();
        assertThat(said.over(PostProfile.presumed("x", false, null))).isEqualTo(MADYA);
    }

    @Test
    void aFormMeansOnlyWhatFitsTheChosenKind() {
        assertThat(PostDraft.fitting(PostKind.FUNGSIONAL, "31", "MA", " 11 "))
                .isEqualTo(new PostDraft(PostKind.FUNGSIONAL, null, "MA", 11));
        assertThat(PostDraft.fitting(PostKind.PENGAWAS, "41", "MA", ""))
                .isEqualTo(new PostDraft(PostKind.PENGAWAS, "41", null, null));
        assertThat(PostDraft.fitting(null, "41", "MA", "sebelas").positionClass())
                .isZero();
    }

    @Test
    void whatIsRecordedMayBeSaidAgainOrAddedTo() {
        assertThat(new PostDraft(PostKind.FUNGSIONAL, null, "MA", 11).contradictions(MADYA))
                .isEmpty();
        assertThat(new PostDraft(PostKind.FUNGSIONAL, null, "MA", 11)
                        .contradictions(new PostProfile("2", null, "MA", null)))
                .isEmpty();
        assertThat(new PostDraft(null, null, null, 9).contradictions(MADYA))
                .extracting(Fault::field)
                .containsExactly("positionClass");
        assertThat(new PostDraft(PostKind.PELAKSANA, null, null, null).contradictions(MADYA))
                .extracting(Fault::field)
                .containsExactly("postKind");
        assertThat(new PostDraft(PostKind.FUNGSIONAL, null, "MU", null).contradictions(MADYA))
                .extracting(Fault::field)
                .containsExactly("level");
        assertThat(new PostDraft(null, "III.b", null, null).contradictions(new PostProfile("1", "31", null, null)))
                .extracting(Fault::field)
                .containsExactly("echelon");
        assertThat(Words.say(Words.INDONESIAN, "post.recorded_kind", 3)).contains("tercatat sebagai fungsional.");
    }

    private static List<String> faults(PostKind kind, String echelon, String level, Integer positionClass) {
        return new PostDraft(kind, echelon, level, positionClass)
                .faults("Pengelola").stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList();
    }

    private static String say(PostProfile profile) {
        return profile.say(Words.INDONESIAN);
    }
}
