package id.sikap.access.grant;

import id.sikap.people.desk.Pick;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Who holds which role by letter, for the administrator: the list, and the form for another. */
@Named
@ViewScoped
public class RolesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An agency administrator each and a few more fit; the trail has the older ones. */
    private static final int LINES_MAX = 300;

    private static final String HERE = "/access/roles?faces-redirect=true&said=";

    @Inject
    Grants grants;

    @Inject
    GiveRole giveRole;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private LocalDate today;
    private List<GrantLine> lines;
    private final Pick person = new Pick();
    private final Pick unit = new Pick();
    private Role role;
    private String letter;
    private LocalDate start;
    private LocalDate end;

    public void load() {
        today = LocalDate.now(clock);
        start = today;
        lines = grants.latest(today, LINES_MAX);
    }

    public String give() {
        giveRole.give(new GrantDraft(person.nip(), role, unit.id(), letter, start, end));
        return HERE + "role_given";
    }

    public String takeAway(long grantId) {
        giveRole.takeAway(grantId);
        return HERE + "role_taken_away";
    }

    public boolean mayTakeAway(GrantLine line) {
        return !line.isOver(today) && line.employeeId() != user.id();
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isGranted).toList();
    }

    public LocalDate getToday() {
        return today;
    }

    public List<GrantLine> getLines() {
        return lines;
    }

    public Pick getPerson() {
        return person;
    }

    public Pick getUnit() {
        return unit;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }
}
