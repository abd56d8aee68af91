package id.sikap.people.post;

import java.util.Arrays;
import java.util.Locale;

/** Jenjang of a functional post: four of skill, four of expertise; its title ends with it. */
public enum FunctionalLevel {
    PEMULA("PM", "Pemula"),
    TERAMPIL("TR", "Terampil"),
    MAHIR("MH", "Mahir"),
    PENYELIA("PY", "Penyelia"),
    AHLI_PERTAMA("PT", "Ahli Pertama"),
    AHLI_MUDA("MU", "Ahli Muda"),
    AHLI_MADYA("MA", "Ahli Madya"),
    AHLI_UTAMA("UT", "Ahli Utama");

    private final String code;
    private final String title;

    FunctionalLevel(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** SIASN's. */
    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    /** By code or as people write it; null of none. */
    public static FunctionalLevel of(String text) {
        return Arrays.stream(values())
                .filter(one -> text != null && (one.code.equals(text) || one.title.equalsIgnoreCase(text)))
                .findFirst()
                .orElse(null);
    }

    /** By which the title ends: "Analis Hukum Ahli Madya"; null where it ends otherwise. */
    public static FunctionalLevel inTitle(String post) {
        String lower = post.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> lower.endsWith(" " + one.title.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
