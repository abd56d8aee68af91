package id.sikap.people.person;

import id.sikap.people.Because;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.change.ChangeRow;
import id.sikap.people.change.Changes;
import id.sikap.people.change.UndoChange;
import id.sikap.people.command.DelegationLine;
import id.sikap.people.command.Delegations;
import id.sikap.people.command.Superiors;
import id.sikap.people.command.Superiors.Acting;
import id.sikap.platform.Language;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** One person: today at a glance, the history with what is planned, and the line of superiors. Each part is read when it is shown. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The acting superior of today, and why it is he. */
    public record Above(String nip, String name, String post, String because) implements Serializable {}

    @Inject
    LookUpPerson lookUpPerson;

    @Inject
    Staff staff;

    @Inject
    Units units;

    @Inject
    Superiors superiors;

    @Inject
    Delegations delegations;

    @Inject
    Histories histories;

    @Inject
    Changes changes;

    @Inject
    UndoChange undoChange;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private String nip;
    private String tab;
    private LocalDate today;
    private PersonCard person;
    private String post;
    private List<String> unitPath = List.of();
    private Above above;
    private List<DelegationLine> lent = List.of();
    private List<Event> events = List.of();
    private List<ChangeRow> register = List.of();
    private List<PlacementSpan> line = List.of();

    public void load() {
        today = LocalDate.now(clock);
        person = lookUpPerson.of(nip);
        if ("history".equals(tab)) {
            events = histories.events(person.id());
            register = changes.ofPerson(person.id());
        } else if ("superiors".equals(tab)) {
            line = PlacementSpan.coalesced(histories.placements(person.id()), PlacementSpan::superior);
        } else {
            tab = "summary";
            summary();
        }
    }

    private void summary() {
        Placement place = staff.placementOn(person.id(), today).orElse(null);
        if (place != null) {
            post = place.getPostTitle();
            unitPath = units.pathOf(place.getUnitId());
        }
        above = superiors.on(person.id(), today).map(this::above).orElse(null);
        lent = delegations.linesOf(person.id(), today);
    }

    private Above above(Acting acting) {
        String title = acting.post() == null ? null : acting.capacity().before(acting.post());
        String because = acting.letter() != null
                ? language.say("superior.because.lent", acting.standsInFor().titledName(), acting.letter())
                : language.say("superior.because." + acting.because());
        boolean nobody = acting.because() == Because.TOP && acting.name() == null;
        return new Above(
                acting.person() == null ? null : acting.person().getNip(),
                nobody ? language.say("people_person.nobodyAbove") : acting.name(),
                title,
                because);
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

    public LocalDate getToday() {
        return today;
    }

    public PersonCard getPerson() {
        return person;
    }

    public String getPost() {
        return post;
    }

    public List<String> getUnitPath() {
        return unitPath;
    }

    public Above getAbove() {
        return above;
    }

    public List<DelegationLine> getLent() {
        return lent;
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
}
