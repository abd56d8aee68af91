package id.sikap.start;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few lines of a log that say why. */
public final class LogExcerpt {

    private static final int MOST_LINES = 12;
    private static final Pattern TELLING =
            Pattern.compile("\\[ERROR]|\\[SEVERE]|SEVERE:|Caused by: |Exception while |^[\\w.$]+(Exception|Error): ");
    private static final Pattern PREFIX = Pattern.compile("^(\\[[^]]*] ?)+(\\[\\[)?");

    private LogExcerpt() {}

    public static String ofErrors(List<String> log) {
        List<String> telling = log.stream()
                .filter(line -> TELLING.matcher(line).find())
                .map(line -> PREFIX.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        return telling.stream().limit(MOST_LINES).map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
