package id.sikap.audit.reading;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in the reader's words what a record says in the trail's. */
@Named
@RequestScoped
public class AuditWords {

    private static final String ACTION = "audit.action.";

    /** What the codes of a field are the ends of, in the bundle. */
    private static final Map<String, String> CODES = Map.of(
            "status", "state.",
            "capacity", "capacity.",
            "absence", "absence.kind.",
            "scope", "scope.",
            "signsAs", "signsAs.",
            "role", "role.");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What can be filtered by, in the order people think of it. */
    private static final List<String> ACTIONS = Arrays.asList(
            "SIGNED_IN",
            "SIGN_IN_FAILED",
            "SIGN_IN_THROTTLED",
            "SIGNED_OUT",
            "DENIED",
            "ENTRY_LOGGED",
            "ENTRY_EDITED",
            "ENTRY_DISCARDED",
            "ENTRY_WITHDRAWN",
            "DAY_SENT",
            "ENTRY_APPROVE",
            "ENTRY_RETURN",
            "ENTRY_REJECT",
            "REVIEW_UNDONE",
            "ENTRIES_VIEWED",
            "EVIDENCE_ADDED",
            "EVIDENCE_REMOVED",
            "EVIDENCE_VIEWED",
            "TARGET_PROPOSED",
            "TARGET_AGREED",
            "TARGET_WITHDRAWN",
            "TARGETS_VIEWED",
            "REPORT_PRINTED",
            "REPORT_EXPORTED",
            "LISTED_IN_PRINT",
            "LISTED_IN_EXPORT",
            "UNIT_VIEWED",
            "FIGURES_VIEWED",
            "ROSTER_IMPORTED",
            "PERSON_ADDED",
            "PERSON_IMPORTED",
            "UNIT_ADDED",
            "UNIT_IMPORTED",
            "ROSTER_COLUMNS_CHOSEN",
            "POLICY_ADDED",
            "POLICY_REMOVED",
            "PASSWORD_ISSUED",
            "PASSWORD_CHANGED",
            "SIGNED_OUT_ELSEWHERE",
            "CODE_ISSUED",
            "CODE_SENT",
            "PASSWORD_SET_BY_CODE",
            "FACTOR_BEGUN",
            "FACTOR_ENROLLED",
            "FACTOR_REMOVED",
            "FACTOR_RESET",
            "RECOVERY_CODES_RENEWED",
            "ROLE_GIVEN",
            "ROLE_TAKEN_AWAY",
            "TOKEN_GIVEN",
            "TOKEN_TAKEN_BACK",
            "ACCOUNT_CLOSED",
            "ACCOUNT_REOPENED",
            "PERSON_VIEWED",
            "SUPERIOR_VIEWED",
            "PERSONNEL_CHANGED",
            "PERSONNEL_CHANGE_UNDONE",
            "SUPERIOR_CHANGED",
            "AUDIT_READ",
            "AUDIT_VERIFIED",
            "DEMO_LOADED");

    @Inject
    Language language;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public List<String> getActions() {
        return ACTIONS;
    }

    /** An action that nobody gave words is shown as it is called. */
    public String action(String name) {
        String words = language.say(ACTION + name);
        return words.startsWith(ACTION) ? name : words;
    }

    /** With the part that was looked at, or the kind of deed, where the record says which. */
    public String deed(AuditLine line) {
        String part = line.part();
        String kind = line.kind();
        return action(line.action())
                + (part == null ? "" : " · " + language.say("audit.part." + part))
                + (kind == null ? "" : " · " + language.say("change.kind." + kind));
    }

    public String who(AuditLine line) {
        if (line.actor() == null) {
            return language.say(line.address() == null ? "audit.portal" : "audit.nobody");
        }
        return line.isBy(user.id()) ? language.say("audit.you") : line.actor().name();
    }

    public String when(AuditLine line) {
        ZonedDateTime at = line.at().atZone(clock.getZone());
        return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm.ss", language.getLocale())
                .format(at);
    }

    public String field(AuditLine.FieldChange change) {
        String words = language.say("audit.field." + change.field());
        if (words.startsWith("audit.field.")) {
            // What an import changed is called as on its page.
            words = language.say("people_import.field." + change.field());
        }
        return words.startsWith("people_import.field.") ? change.field() : words;
    }

    /** What the trail keeps as a code or a date is said in words. */
    public String value(AuditLine.FieldChange change, String value) {
        if (value == null) {
            return "–";
        }
        if (DAY.matcher(value).matches()) {
            try {
                return DateTimeFormatter.ofPattern("d MMM yyyy", language.getLocale())
                        .format(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                // Somebody's own words, such as a letter's number, that only look like a day.
                return value;
            }
        }
        String codes = CODES.get(change.field());
        return codes == null
                ? value
                : Arrays.stream(value.split("(?<=[,;] )"))
                        .map(code -> word(codes, code))
                        .collect(Collectors.joining());
    }

    /** Of one code, with what parts it from the next. */
    private String word(String codes, String part) {
        String code = part.replaceAll("[,;] $", "");
        String words = language.say(codes + code);
        return (words.startsWith(codes) ? code : words) + part.substring(code.length());
    }
}
