package id.sikap.platform;

import java.util.List;

/**
 * A rule says no. Carries message keys and arguments only; the page or the REST edge speaks the reader's language.
 * Without faults it is one sentence; with faults each names its field.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One sentence at one field. */
    public record Fault(String field, String key, Object... args) {}

    private final String key;
    private final transient Object[] args;
    private final transient List<Fault> faults;

    public Refused(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = args;
        this.faults = List.of();
    }

    public Refused(List<Fault> faults) {
        super("refused.fields", null, false, false);
        this.key = "refused.fields";
        this.args = new Object[0];
        this.faults = List.copyOf(faults);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args;
    }

    public List<Fault> faults() {
        return faults;
    }
}
