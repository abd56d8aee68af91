package id.sikap.people.desk;

import id.sikap.people.Employee;
import id.sikap.people.Nip;
import id.sikap.people.WorkUnit;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person or unit chosen while typing: the words in the field, and what they stand for once something was chosen. */
public final class Pick implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{18}");

    /** Of nothing: words without a choice are neither empty nor known. */
    private static final Long UNKNOWN = -1L;

    private String text;
    private String value;

    public void choose(Employee person) {
        text = person.titledName() + " · " + person.getNip();
        value = person.getNip();
    }

    public void choose(WorkUnit unit) {
        text = unit.getName();
        value = String.valueOf(unit.getId());
    }

    /** The chosen number, or one that was typed; null for an empty field. */
    public String nip() {
        if (isEmpty(text)) {
            return null;
        }
        if (!isEmpty(value)) {
            return value;
        }
        Matcher typed = NUMBER.matcher(Nip.clean(text));
        return typed.find() ? typed.group() : text.strip();
    }

    /** The chosen unit; null for an empty field. */
    public Long id() {
        if (isEmpty(text)) {
            return null;
        }
        try {
            return isEmpty(value) ? UNKNOWN : Long.valueOf(value);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static boolean isEmpty(String field) {
        return field == null || field.isBlank();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
