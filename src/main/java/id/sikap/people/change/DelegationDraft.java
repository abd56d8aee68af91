package id.sikap.people.change;

import id.sikap.people.command.SignsAs;
import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Authority lent by decree: from whom to whom, by which letter, from the first to the last day, what of it, and how he signs. */
public record DelegationDraft(
        String from, String to, String letter, LocalDate start, LocalDate end, Set<Scope> scope, SignsAs signsAs) {

    /** In the place of one who is away, as is usual. */
    public DelegationDraft(String from, String to, String letter, LocalDate start, LocalDate end, Set<Scope> scope) {
        this(from, to, letter, start, end, scope, SignsAs.PLH);
    }

    public DelegationDraft {
        letter = letter == null ? "" : letter.strip();
        scope = scope == null || scope.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scope);
        signsAs = signsAs == null ? SignsAs.PLH : signsAs;
    }

    /** Whether the delegate decides where the official would; a signature or help to one at work leaves the line as it is. */
    boolean isInHisPlace() {
        return signsAs == SignsAs.PLH && scope.contains(Scope.VALIDATE);
    }

    List<Fault> faults(LocalDate earliest) {
        List<Fault> faults = new ArrayList<>();
        Entries.required(faults, "from", from);
        Entries.required(faults, "to", to);
        Entries.letter(faults, letter);
        Entries.days(faults, start, end, earliest, true);
        if (scope.isEmpty()) {
            faults.add(new Fault("scope", "field.required"));
        }
        if (from != null && from.equals(to)) {
            faults.add(new Fault("to", "delegation.self"));
        }
        return faults;
    }
}
