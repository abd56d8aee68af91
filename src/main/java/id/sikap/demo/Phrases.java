package id.sikap.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the demo: what each trade plans and does, what hinders it, and what a superior says. */
record Phrases(
        Map<Trade, List<Plan>> plans,
        Map<Trade, List<Task>> tasks,
        List<String> obstacles,
        List<String> returns,
        List<String> rejections) {

    /** A target's wording. */
    record Plan(String result, String indicator, BigDecimal quantity, String unit) {}

    /** A piece of daily work; target counts the trade's plans from 1, 0 is work outside the plan. */
    record Task(int target, String text, String unit, Range quantity, Range minutes) {}

    record Range(int low, int high) {
        int pick(SplittableRandom dice) {
            return dice.nextInt(low, high + 1);
        }
    }

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final List<String> GRADES = List.of("X", "XI", "XII");
    private static final int PARALLEL_CLASSES = 5;
    private static final List<String> SUBJECTS = List.of(
            "Matematika",
            "Bahasa Indonesia",
            "Bahasa Inggris",
            "Fisika",
            "Kimia",
            "Biologi",
            "Sejarah",
            "Ekonomi",
            "Informatika",
            "Seni Budaya");

    static Phrases load() {
        List<Map<String, String>> remarks = Sheet.rows("remarks.csv");
        return new Phrases(
                byTrade("targets.csv", Phrases::plan),
                byTrade("work.csv", Phrases::task),
                remarks(remarks, "OBSTACLE"),
                remarks(remarks, "RETURN"),
                remarks(remarks, "REJECT"));
    }

    private static <T> Map<Trade, List<T>> byTrade(String file, Function<Map<String, String>, T> reading) {
        return Sheet.rows(file).stream()
                .collect(Collectors.groupingBy(
                        row -> Trade.valueOf(row.get("trade")),
                        () -> new EnumMap<>(Trade.class),
                        Collectors.mapping(reading, Collectors.toList())));
    }

    private static Plan plan(Map<String, String> row) {
        return new Plan(row.get("result"), row.get("indicator"), new BigDecimal(row.get("quantity")), row.get("unit"));
    }

    private static Task task(Map<String, String> row) {
        return new Task(
                row.get("target").isEmpty() ? 0 : number(row, "target"),
                row.get("text"),
                row.get("unit"),
                new Range(number(row, "low"), number(row, "high")),
                new Range(number(row, "minutes_low"), number(row, "minutes_high")));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static List<String> remarks(List<Map<String, String>> rows, String kind) {
        return rows.stream()
                .filter(row -> kind.equals(row.get("kind")))
                .map(row -> row.get("text"))
                .toList();
    }

    static <T> T pick(List<T> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }

    /** The wording with this person's unit and subject, a class, and the month. */
    static String fill(String wording, DemoPerson person, LocalDate day, SplittableRandom dice) {
        return Stream.of(wording)
                .map(text -> text.replace("{unit}", person.unitName()))
                .map(text -> text.replace("{mapel}", subject(person)))
                .map(text -> text.contains("{kelas}")
                        ? text.replace("{kelas}", pick(GRADES, dice) + "-" + (1 + dice.nextInt(PARALLEL_CLASSES)))
                        : text)
                .map(text -> text.replace("{bulan}", day.getMonth().getDisplayName(TextStyle.FULL, INDONESIAN)))
                .findFirst()
                .orElseThrow();
    }

    /** "Guru Fisika Ahli Muda" teaches Fisika; a title that names no subject gets one by the number. */
    private static String subject(DemoPerson person) {
        String named = person.positionTitle().replaceAll("^Guru|Ahli .*$", "").strip();
        return named.isEmpty() || person.head()
                ? SUBJECTS.get(Math.floorMod(person.nip().hashCode(), SUBJECTS.size()))
                : named;
    }
}
