package id.sikap.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Pangkat and golongan ruang of a PNS by SIASN's golongan id. A PPPK has a golongan (I..XVII) and no pangkat.
 */
public enum Rank {
    JURU_MUDA("11", "I/a", "Juru Muda"),
    JURU_MUDA_TINGKAT_I("12", "I/b", "Juru Muda Tingkat I"),
    JURU("13", "I/c", "Juru"),
    JURU_TINGKAT_I("14", "I/d", "Juru Tingkat I"),
    PENGATUR_MUDA("21", "II/a", "Pengatur Muda"),
    PENGATUR_MUDA_TINGKAT_I("22", "II/b", "Pengatur Muda Tingkat I"),
    PENGATUR("23", "II/c", "Pengatur"),
    PENGATUR_TINGKAT_I("24", "II/d", "Pengatur Tingkat I"),
    PENATA_MUDA("31", "III/a", "Penata Muda"),
    PENATA_MUDA_TINGKAT_I("32", "III/b", "Penata Muda Tingkat I"),
    PENATA("33", "III/c", "Penata"),
    PENATA_TINGKAT_I("34", "III/d", "Penata Tingkat I"),
    PEMBINA("41", "IV/a", "Pembina"),
    PEMBINA_TINGKAT_I("42", "IV/b", "Pembina Tingkat I"),
    PEMBINA_UTAMA_MUDA("43", "IV/c", "Pembina Utama Muda"),
    PEMBINA_UTAMA_MADYA("44", "IV/d", "Pembina Utama Madya"),
    PEMBINA_UTAMA("45", "IV/e", "Pembina Utama");

    /** Golongan of a PPPK; the official code list was not found, the range I-XVII is common knowledge. */
    public static final Set<String> PPPK_GRADES = Set.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII");

    private final String code;
    private final String grade;
    private final String title;

    Rank(String code, String grade, String title) {
        this.code = code;
        this.grade = grade;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String grade() {
        return grade;
    }

    public String title() {
        return title;
    }

    /** As papers print it: "Pembina (IV/a)". */
    public String label() {
        return title + " (" + grade + ")";
    }

    /** One step up. */
    public Optional<Rank> next() {
        return Arrays.stream(values()).skip(ordinal() + 1L).findFirst();
    }

    public static Optional<Rank> ofCode(String code) {
        return Arrays.stream(values()).filter(rank -> rank.code.equals(code)).findFirst();
    }

    static String label(EmploymentType type, String gradeCode, String pppkGrade) {
        if (type == EmploymentType.PPPK) {
            return pppkGrade == null ? "" : "Golongan " + pppkGrade;
        }
        return ofCode(gradeCode).map(Rank::label).orElse("");
    }
}
