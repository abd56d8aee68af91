package id.sikap.people;

import java.io.Serializable;
import java.util.List;

/** What the administrator looks for: a piece of a name or unit, the beginning of a NIP, and a unit with all below it. */
public record PeopleSearch(String text, String treePath, List<Long> units) implements Serializable {

    public PeopleSearch {
        text = text == null ? "" : text.strip();
        units = List.copyOf(units);
    }

    /** By name and number only. */
    public PeopleSearch(String text, String treePath) {
        this(text, treePath, List.of());
    }

    /** Also everyone in these units. */
    PeopleSearch with(List<Long> whoseNameFits) {
        return new PeopleSearch(text, treePath, whoseNameFits);
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

    /** Long enough to be no house number in the name of a unit. */
    boolean isNumber() {
        return Nip.clean(text).matches("[0-9]{4,}");
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
