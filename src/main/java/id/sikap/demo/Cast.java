package id.sikap.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who plays what: the personas a visitor signs in as, in the order they are shown, the stories of single people, the roles
 * given by letter, and a team with its leader first.
 */
record Cast(
        Map<String, String> nipOfPersona, Map<String, Story> storyOfNip, List<Cast.Office> offices, List<String> team) {

    /** A role by letter; the unit is empty but for a unit's administrator. */
    record Office(String nip, String role, String unit) {}

    static Cast of(DemoSize size) {
        Map<String, String> personas = new LinkedHashMap<>();
        Map<String, Story> stories = new LinkedHashMap<>();
        List<Office> offices = new ArrayList<>();
        List<String> team = new ArrayList<>();
        Sheet.rows(size.code() + "/cast.csv").forEach(row -> {
            String nip = row.get("nip");
            if (!row.get("persona").isEmpty()) {
                personas.put(row.get("persona"), nip);
            }
            if (!row.get("story").isEmpty()) {
                stories.put(nip, Story.valueOf(row.get("story")));
            }
            if (!row.get("role").isEmpty()) {
                offices.add(new Office(nip, row.get("role"), row.get("unit")));
            }
            switch (row.get("team")) {
                case "KETUA" -> team.add(0, nip);
                case "ANGGOTA" -> team.add(nip);
                default -> {}
            }
        });
        return new Cast(personas, stories, offices, team);
    }

    boolean plays(String nip, Story story) {
        return storyOfNip.get(nip) == story;
    }

    Optional<Story> story(String nip) {
        return Optional.ofNullable(storyOfNip.get(nip));
    }
}
