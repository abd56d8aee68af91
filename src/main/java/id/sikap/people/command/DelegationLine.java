package id.sikap.people.command;

import id.sikap.people.FullName;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Lent authority as lists show it: whose, in whose hands, by which letter, from when to when, and what of it. */
public record DelegationLine(
        long id,
        String fromNip,
        String fromFrontTitle,
        String fromName,
        String fromBackTitle,
        String fromPost,
        long toId,
        String toNip,
        String toFrontTitle,
        String toName,
        String toBackTitle,
        String letter,
        LocalDate start,
        LocalDate end,
        boolean validates,
        boolean orders,
        boolean grades,
        boolean signs,
        SignsAs signsAs)
        implements Serializable {

    public String from() {
        return FullName.of(fromFrontTitle, fromName, fromBackTitle);
    }

    public String to() {
        return FullName.of(toFrontTitle, toName, toBackTitle);
    }

    /** COMING, IN_FORCE or ENDED. */
    public String standing(LocalDate today) {
        if (start.isAfter(today)) {
            return "COMING";
        }
        return end.isBefore(today) ? "ENDED" : "IN_FORCE";
    }

    /** As the bundle's words after {@code scope.}. */
    public List<String> scope() {
        return Stream.of(
                        validates ? "VALIDATE" : null,
                        orders ? "ORDER" : null,
                        grades ? "GRADE" : null,
                        signs ? "SIGN" : null)
                .filter(name -> name != null)
                .toList();
    }
}
