package id.sikap.platform;

import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Parameters and headers of a call as typed: a fault names the parameter instead of an exception its class. */
public final class Query {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Query() {}

    public static LocalDate date(String name, String text, LocalDate otherwise) {
        return text == null || text.isEmpty() ? otherwise : parse(name, text, LocalDate::parse);
    }

    public static YearMonth month(String name, String text) {
        YearMonth month = parse(name, text, YearMonth::parse);
        if (month.getYear() < 2020 || month.getYear() > 2099) {
            throw fault(name);
        }
        return month;
    }

    public static int integer(String name, String text, int otherwise) {
        return text == null || text.isEmpty() ? otherwise : parse(name, text, Integer::valueOf);
    }

    /** An id nobody could have made is an id of nothing. */
    public static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /** An Idempotency-Key as sent: a UUID, or the call is no call. */
    public static String operationKey(String header) {
        if (header == null || !UUID.matcher(header).matches()) {
            throw new BadRequest(400, "idempotency_key");
        }
        return header;
    }

    private static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw fault(name);
        }
    }

    private static Refused fault(String name) {
        return new Refused(List.of(new Fault(name, "field.format")));
    }
}
