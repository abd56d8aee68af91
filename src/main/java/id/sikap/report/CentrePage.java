package id.sikap.report;

import id.sikap.people.Staff;
import id.sikap.people.TeamMember;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Laporan: every paper one may print, by person, unit and institution. */
@Named
@RequestScoped
public class CentrePage {

    @Inject
    Authority authority;

    @Inject
    Units units;

    @Inject
    Staff staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private List<WorkUnit> unitChoices;
    private List<TeamMember> team;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        unitChoices = authority.mayForEveryone(Act.UNIT_REPORT) ? units.agencies() : authority.unitsInCare();
        team = user.isSupervisor() ? staff.teamOf(user.id(), today) : List.of();
    }

    public List<WorkUnit> getUnitChoices() {
        return unitChoices;
    }

    public List<TeamMember> getTeam() {
        return team;
    }
}
