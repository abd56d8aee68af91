package id.sikap.people.desk;

import id.sikap.people.change.Consequence;
import id.sikap.platform.Language;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a deed would bring about, in groups whose counts open the names; and the key by which two presses save once. */
public final class Preview implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One sentence, and when that is over; where it is about several people, they are named below it. */
    public record Group(String sentence, String back, List<Person> people) implements Serializable {}

    public record Person(String nip, String name) implements Serializable {}

    private record Same(Consequence.Kind kind, LocalDate on, String before, String after, LocalDate back) {}

    private final String key = UUID.randomUUID().toString();
    private ArrayList<Group> groups;

    String key() {
        return key;
    }

    void show(List<Consequence> consequences, Language language) {
        Map<Same, List<Consequence>> ofPeople = new LinkedHashMap<>();
        groups = new ArrayList<>();
        for (Consequence one : consequences) {
            if (one.nip() == null) {
                groups.add(group(List.of(one), language));
            } else {
                Same same = new Same(one.kind(), one.on(), one.before(), one.after(), one.back());
                ofPeople.computeIfAbsent(same, key -> new ArrayList<>()).add(one);
            }
        }
        int at = 0;
        for (List<Consequence> alike : ofPeople.values()) {
            groups.add(at++, group(alike, language));
        }
    }

    private static Group group(List<Consequence> alike, Language language) {
        Consequence first = alike.get(0);
        String back = first.sayBack(language.getLocale());
        if (alike.size() == 1) {
            return new Group(first.say(language.getLocale(), false), back, List.of());
        }
        Consequence all = new Consequence(
                first.kind(), first.on(), null, null, first.before(), first.after(), alike.size(), first.back());
        return new Group(
                all.say(language.getLocale(), true),
                back,
                alike.stream().map(one -> new Person(one.nip(), one.name())).toList());
    }

    /** Back to the form, where everything still stands. */
    public void hide() {
        groups = null;
    }

    public boolean isShown() {
        return groups != null;
    }

    public List<Group> getGroups() {
        return groups;
    }
}
