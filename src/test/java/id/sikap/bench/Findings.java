package id.sikap.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, a line each: median, least and most over the rounds, and the goal beside it. */
final class Findings {

    private static final class Line {
        final String goal;
        final String name;
        final String unit;
        final String target;
        final List<Double> values = new ArrayList<>();
        final List<Double> ours = new ArrayList<>();
        final List<Double> theirs = new ArrayList<>();

        Line(String goal, String name, String unit, String target) {
            this.goal = goal;
            this.name = name;
            this.unit = unit;
            this.target = target;
        }
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();

    void value(String goal, String name, double value, String unit, String target) {
        lines.computeIfAbsent(name, key -> new Line(goal, name, unit, target))
                .values
                .add(value);
    }

    void ratio(String goal, String name, double ours, String unit, double theirs, String theirUnit, String target) {
        Line line = lines.computeIfAbsent(name, key -> new Line(goal, name, unit, target));
        line.values.add(ours / theirs);
        line.ours.add(ours);
        line.theirs.add(theirs);
        System.out.printf(Locale.ROOT, "  %-62s %s %s ÷ %s %s%n", name, number(ours), unit, number(theirs), theirUnit);
    }

    void print() {
        System.out.printf(Locale.ROOT, "%n%-5s%-6s%-64s%-26s%s%n", "goal", "", "", "median [min–max]", "target");
        lines.values().stream()
                .sorted((one, two) -> Integer.compare(Integer.parseInt(one.goal), Integer.parseInt(two.goal)))
                .forEach(Findings::print);
    }

    private static void print(Line line) {
        String measured = spread(line.values) + (line.ours.isEmpty() ? " " + line.unit : "");
        String sides = line.ours.isEmpty()
                ? ""
                : "   (" + number(median(line.ours)) + " ÷ " + number(median(line.theirs)) + " " + line.unit + ")";
        System.out.printf(
                Locale.ROOT,
                "%-5s%-6s%-64s%-26s%s%s%n",
                line.goal,
                verdict(line),
                line.name,
                measured,
                line.target,
                sides);
    }

    private static String verdict(Line line) {
        if (line.target.isEmpty()) {
            return "";
        }
        double bound = Double.parseDouble(line.target.replaceAll("[^0-9.]", ""));
        double median = median(line.values);
        return (line.target.startsWith("≥") ? median >= bound : median <= bound) ? "ok" : "MISS";
    }

    private static String spread(List<Double> values) {
        String median = number(median(values));
        return values.size() == 1
                ? median
                : median + " ["
                        + number(values.stream().mapToDouble(v -> v).min().orElseThrow()) + "–"
                        + number(values.stream().mapToDouble(v -> v).max().orElseThrow()) + "]";
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%.0f", value);
    }
}
