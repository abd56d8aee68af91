package id.sikap.people.roster.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The cells of one row, read as what they must be; what is not goes to the faults and reads as null. */
public final class Cells {

    /** Eselon ids of the personnel service (SIASN). */
    private static final Set<String> ECHELONS =
            Set.of("00", "10", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "99");

    public static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> DATES = List.of(
            DATE,
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final RosterFile file;
    private final Lines.Line line;
    private final Faults faults;
    private Map<String, String> standing = Map.of();

    public Cells(RosterFile file, Lines.Line line, Faults faults) {
        this.file = file;
        this.line = line;
        this.faults = faults;
    }

    public int row() {
        return line.row();
    }

    /** What stands of this row's person or unit: a field that the file has no column for stays so. */
    public void standing(Map<String, String> texts) {
        standing = texts;
    }

    public String raw(String column) {
        return gives(column) ? line.get(column) : standing.getOrDefault(column, "");
    }

    public boolean gives(String column) {
        return line.header().has(column);
    }

    public boolean has(String column) {
        return !raw(column).isEmpty();
    }

    public void fault(String column, String code, Object... args) {
        faults.add(file, line.row(), column, code, args);
    }

    public String required(String column, int max) {
        return required(column, max, "required");
    }

    public String required(String column, int max, String code) {
        if (!has(column)) {
            fault(column, code);
        }
        return text(column, max);
    }

    /** Text as it stands, also when it looks like a formula; null when empty. */
    public String text(String column, int max) {
        String value = raw(column);
        int length = value.codePointCount(0, value.length());
        if (length > max) {
            fault(column, "too-long", max, length);
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    public LocalDate date(String column) {
        if (!has(column)) {
            return null;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(raw(column), format);
                if (date.getYear() >= 1900 && date.getYear() <= 2100) {
                    return date;
                }
            } catch (DateTimeException e) {
                // The next layout may fit.
            }
        }
        fault(column, "no-such-date", Faults.quote(raw(column)));
        return null;
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type, String code) {
        E found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(raw(column)))
                .findFirst()
                .orElse(null);
        return found != null ? found : unknown(column, code);
    }

    public String oneOf(String column, Set<String> known, String code) {
        return known.contains(raw(column)) ? raw(column) : unknown(column, code);
    }

    public <T> T lookUp(String column, Function<String, T> known, String code) {
        T found = known.apply(raw(column));
        return found != null ? found : unknown(column, code);
    }

    public String echelon(String column) {
        return has(column) ? oneOf(column, ECHELONS, "unknown-echelon") : null;
    }

    private <T> T unknown(String column, String code) {
        if (has(column)) {
            fault(column, code, Faults.quote(raw(column)));
        } else {
            fault(column, "required");
        }
        return null;
    }
}
