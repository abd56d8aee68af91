package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the search behind the header takes over HTTP, kind by kind; said as it is measured. */
final class SearchTimes {

    private static final int ROUNDS = 15;
    private static final int WARMING = 3;

    /** Of the invented export; what is typed to find somebody, and what one has typed on the way there. */
    private static final Map<String, List<String>> SEARCHES = new LinkedHashMap<>();

    static {
        SEARCHES.put("name part", List.of("wulan", "firman", "ratna"));
        SEARCHES.put("several words", List.of("Siti Putri", "agus kusuma kurni", "Maya Dwi Anggraini"));
        SEARCHES.put("NIP part", List.of("19820", "1975061220", "199001"));
        SEARCHES.put("unit", List.of("Bidang A7.3", "Seksi A12.9.1", "Dinas 12"));
        SEARCHES.put("common letters", List.of("a", "an", "ri"));
        SEARCHES.put("common words", List.of("Bidang", "Dinas", "adi"));
        SEARCHES.put("nobody", List.of("qqq", "20991231"));
    }

    private final List<Double> all = new ArrayList<>();

    void measure(String who, Session session) {
        for (Map.Entry<String, List<String>> kind : SEARCHES.entrySet()) {
            List<Double> times = new ArrayList<>();
            long found = 0;
            for (int round = -WARMING; round < ROUNDS; round++) {
                found = 0;
                for (String text : kind.getValue()) {
                    long start = System.nanoTime();
                    JsonNode answer = ask(session, text);
                    double millis = (System.nanoTime() - start) / 1e6;
                    found += answer.path("items").size();
                    if (round >= 0) {
                        times.add(millis);
                    }
                }
            }
            all.addAll(times);
            System.out.printf(
                    "search by %-14s %-15s p50 %6.1f ms   p95 %6.1f ms   %d shown%n",
                    who, kind.getKey(), at(times, 50), at(times, 95), found);
        }
    }

    private static JsonNode ask(Session session, String text) {
        Answer answer = session.get(
                "/api/v1/people?size=8&total=false&query=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(text).isEqualTo(200);
        return answer.json();
    }

    /** Of everything measured. */
    double p95() {
        System.out.printf("search, everything: p50 %.1f ms   p95 %.1f ms%n", at(all, 50), at(all, 95));
        return at(all, 95);
    }

    private static double at(List<Double> times, int percent) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
