package id.sikap.people.person;

import id.sikap.audit.reading.AuditQuery;
import id.sikap.audit.reading.ReadTraces;
import id.sikap.people.change.ChangeRow;
import id.sikap.people.change.Changes;
import id.sikap.people.change.UndoChange;
import id.sikap.people.person.MonthPapers.MonthPaper;
import id.sikap.platform.Query;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person: today at a glance, the history with what is planned, the line of superiors, his documents, and who looked at his
 * data. Only the part in the address is read.
 */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String IDENTITY = "IDENTITY";

    /** What each tab shows, as the matrix names it; any other shows who he is. */
    private static final Map<String, String> PART =
            Map.of("history", "HISTORY", "superiors", "HISTORY", "documents", "DOCUMENTS", "access", "ACCESS");

    @Inject
    LookUpPerson lookUpPerson;

    @Inject
    Summaries summaries;

    @Inject
    Histories histories;

    @Inject
    Changes changes;

    @Inject
    UndoChange undoChange;

    @Inject
    MonthPapers monthPapers;

    @Inject
    ReadTraces readTraces;

    @Inject
    Clock clock;

    private String nip;
    private String tab;
    private String page;
    private Set<String> open = Set.of();
    private LocalDate today;
    private PersonCard person;
    private Summary summary;
    private List<Event> events = List.of();
    private List<ChangeRow> register = List.of();
    private List<PlacementSpan> line = List.of();
    private List<ChangeRow> letters = List.of();
    private List<MonthPaper> months = List.of();
    private ReadTraces.Traces traces;

    public void load() {
        today = LocalDate.now(clock);
        LookUpPerson.Seen seen = lookUpPerson.of(nip, PART.getOrDefault(String.valueOf(tab), IDENTITY));
        person = seen.person();
        open = seen.parts();
        switch (tab == null ? "" : tab) {
            case "history" -> {
                events = histories.events(person.id());
                register = changes.ofPerson(person.id());
            }
            case "superiors" ->
                line = PlacementSpan.coalesced(histories.placements(person.id()), PlacementSpan::superior);
            case "documents" -> {
                letters = changes.concerning(person.id());
                months = monthPapers.of(person.id());
            }
            case "access" -> traces = readTraces.of(AuditQuery.about(person.id()), Query.integer("page", page, 1));
            default -> {
                tab = "summary";
                summary = summaries.of(person, opens("history"), today);
            }
        }
    }

    public String undo(long changeId) {
        if (person == null) {
            // The page's memory gave way to that of newer tabs, and with it whom it was about.
            throw new ViewExpiredException("/people/person");
        }
        undoChange.undo(changeId);
        return "/people/person?faces-redirect=true&nip=" + person.nip() + "&tab=history&said=change_undone";
    }

    /** For aria-current, which is left out when it is null. */
    public String current(String name) {
        return name.equals(tab) ? "page" : null;
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** Whether that tab is open to the reader. */
    public boolean opens(String name) {
        return open.contains(PART.get(name));
    }

    public LocalDate getToday() {
        return today;
    }

    public PersonCard getPerson() {
        return person;
    }

    public Summary getSummary() {
        return summary;
    }

    public List<Event> getEvents() {
        return events;
    }

    public List<ChangeRow> getRegister() {
        return register;
    }

    public List<PlacementSpan> getLine() {
        return line;
    }

    public List<ChangeRow> getLetters() {
        return letters;
    }

    public List<MonthPaper> getMonths() {
        return months;
    }

    public ReadTraces.Traces getTraces() {
        return traces;
    }
}
