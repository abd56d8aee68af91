package id.sikap.policy;

import id.sikap.platform.Language;
import id.sikap.policy.PolicyCard.Clause;
import id.sikap.policy.PolicyCard.Standing;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the daily log, newest first, in sentences. */
@Named
@ViewScoped
public class PolicyListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    @Inject
    EntryPolicies policies;

    @Inject
    RemovePolicy removePolicy;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private List<PolicyCard> cards;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        List<EntryPolicy> newestFirst = policies.all();
        LocalDate inForce = newestFirst.stream()
                .map(EntryPolicy::getStartsOn)
                .filter(start -> !start.isAfter(today))
                .findFirst()
                .orElse(null);
        cards = newestFirst.stream()
                .map(policy -> card(policy.getId(), policy.terms(), today, inForce))
                .toList();
    }

    private PolicyCard card(long id, PolicyTerms terms, LocalDate today, LocalDate inForce) {
        Standing standing = terms.startsOn().isAfter(today)
                ? Standing.COMING
                : terms.startsOn().equals(inForce) ? Standing.IN_FORCE : Standing.PAST;
        return new PolicyCard(id, terms.startsOn(), terms.circular(), standing, clauses(terms));
    }

    private List<Clause> clauses(PolicyTerms terms) {
        return List.of(
                clause("window", say("window.text", HOUR.format(terms.opensAt()), HOUR.format(terms.closesAt()))),
                clause("days", days(terms.entryDays())),
                clause("grace", grace(terms)),
                clause("month", say(terms.locksAtMonthEnd() ? "month.locked" : "month.open")),
                clause(
                        "correction",
                        terms.correctionDays() == 0
                                ? say("correction.none")
                                : say("correction.text", terms.correctionDays())),
                clause("cap", cap(terms)),
                clause("goal", say("goal.text", terms.dailyMinutesGoal())),
                clause("undo", terms.undoSeconds() == 0 ? say("undo.none") : say("undo.text", terms.undoSeconds())));
    }

    private Clause clause(String label, String text) {
        return new Clause(say(label), text);
    }

    /** "Senin sampai Sabtu" where the days follow each other, else each by its name. */
    private String days(Set<DayOfWeek> open) {
        List<DayOfWeek> days = open.stream().sorted().toList();
        if (days.size() == DayOfWeek.values().length) {
            return say("days.all");
        }
        DayOfWeek first = days.get(0);
        DayOfWeek last = days.get(days.size() - 1);
        if (days.size() > 2 && last.getValue() - first.getValue() == days.size() - 1) {
            return say("days.span", name(first), name(last));
        }
        return days.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.getLocale());
    }

    private String grace(PolicyTerms terms) {
        if (terms.graceDays() == 0) {
            return say("grace.none");
        }
        return say("grace." + terms.graceCounts(), terms.graceDays()) + ", "
                + say(terms.graceAnyHour() ? "grace.anyHour" : "grace.inWindow");
    }

    private String cap(PolicyTerms terms) {
        String entries =
                terms.dailyEntryCap() == null ? say("cap.noEntries") : say("cap.entries", terms.dailyEntryCap());
        String minutes =
                terms.dailyMinutesCap() == null ? say("cap.noMinutes") : say("cap.minutes", terms.dailyMinutesCap());
        return entries + ", " + minutes;
    }

    private String say(String key, Object... args) {
        return language.say("policy_list." + key, args);
    }

    public String remove(PolicyCard card) {
        removePolicy.remove(card.id());
        return "/policy/list?faces-redirect=true&said=policy_removed";
    }

    public List<PolicyCard> getCards() {
        return cards;
    }
}
