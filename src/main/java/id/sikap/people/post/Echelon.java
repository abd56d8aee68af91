package id.sikap.people.post;

import java.util.Arrays;

/** The eselon of a leader's post, by SIASN's id; V is of villages and schools of old and is given to nobody any more. */
public enum Echelon {
    I_A("11", "I.a"),
    I_B("12", "I.b"),
    II_A("21", "II.a"),
    II_B("22", "II.b"),
    III_A("31", "III.a"),
    III_B("32", "III.b"),
    IV_A("41", "IV.a"),
    IV_B("42", "IV.b");

    private final String code;
    private final String printed;

    Echelon(String code, String printed) {
        this.code = code;
        this.printed = printed;
    }

    public String getCode() {
        return code;
    }

    public String getPrinted() {
        return printed;
    }

    /** By the personnel service's id, or as people write it; null of none. */
    public static Echelon of(String text) {
        return Arrays.stream(values())
                .filter(one -> text != null && (one.code.equals(text) || one.printed.equalsIgnoreCase(text)))
                .findFirst()
                .orElse(null);
    }
}
