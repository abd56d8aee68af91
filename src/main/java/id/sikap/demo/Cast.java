package id.sikap.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who plays what: the personas a visitor signs in as, in the order they are shown, and the stories of single people. */
record Cast(Map<String, String> nipOfPersona, Map<String, Story> storyOfNip) {

    static Cast of(DemoSize size) {
        Map<String, String> personas = new LinkedHashMap<>();
        Map<String, Story> stories = new LinkedHashMap<>();
        Sheet.rows(size.code() + "/cast.csv").forEach(row -> {
            if (!row.get("persona").isEmpty()) {
                personas.put(row.get("persona"), row.get("nip"));
            }
            if (!row.get("story").isEmpty()) {
                stories.put(row.get("nip"), Story.valueOf(row.get("story")));
            }
        });
        return new Cast(personas, stories);
    }

    boolean plays(String nip, Story story) {
        return storyOfNip.get(nip) == story;
    }

    Optional<Story> story(String nip) {
        return Optional.ofNullable(storyOfNip.get(nip));
    }
}
