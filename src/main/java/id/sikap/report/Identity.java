package id.sikap.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person as an official paper names one. What is unknown or does not apply is null and prints a dash: a superior who is
 * no civil servant (a governor) has neither number nor rank, a PPPK has a golongan but no pangkat.
 *
 * @param name with titles
 * @param nip as printed, {@code 19860926 201505 1 001}
 * @param rank {@code Penata Muda Tingkat I (III/b)}, or {@code Golongan IX}
 */
public record Identity(String name, String nip, String rank, String position, String unit) {

    /** Nobody is known: the paper leaves room to write. */
    public static final Identity VACANT = new Identity(null, null, null, null, null);

    public Identity {
        name = Wording.orNone(name);
        nip = Wording.orNone(nip);
        rank = Wording.orNone(rank);
        position = Wording.orNone(position);
        unit = Wording.orNone(unit);
    }

    static Identity orVacant(Identity identity) {
        return identity == null ? VACANT : identity;
    }

    /** Null, so that the line closes up, where there is no position to name. */
    public String signedPosition() {
        return position.equals(Wording.NONE) ? null : position;
    }

    public String signedName() {
        return isVacant() ? Wording.BLANK : name;
    }

    /** Under the name in a signature block: rank and number, each only where there is one. */
    public String signedDetail() {
        if (isVacant()) {
            return "NIP";
        }
        return Stream.of(rank, nip.equals(Wording.NONE) ? nip : "NIP " + nip)
                .filter(line -> !line.equals(Wording.NONE))
                .collect(Collectors.joining("\n"));
    }

    private boolean isVacant() {
        return name.equals(Wording.NONE);
    }
}
