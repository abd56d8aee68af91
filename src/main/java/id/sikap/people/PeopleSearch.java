package id.sikap.people;

import java.io.Serializable;

/** What the administrator looks for: a piece of a name or unit, the beginning of a NIP, and a unit with all below it. */
public record PeopleSearch(String text, String treePath) implements Serializable {

    public PeopleSearch {
        text = text == null ? "" : text.strip();
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    boolean hasUnit() {
        return treePath != null;
    }

    String namePattern() {
        return "%" + escaped(text) + "%";
    }

    /** Only what begins with a digit can be the beginning of a number; an apostrophe alone would clean to everyone's. */
    boolean hasNumber() {
        return Nip.clean(text).matches("[0-9].*");
    }

    String nipPattern() {
        return escaped(Nip.clean(text)) + "%";
    }

    String pathPattern() {
        return escaped(treePath) + "%";
    }

    /** Whoever types a percent sign looks for a percent sign. */
    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
