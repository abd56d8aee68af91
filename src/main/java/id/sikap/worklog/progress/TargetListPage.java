package id.sikap.worklog.progress;

import id.sikap.people.Staff;
import id.sikap.people.TeamMember;
import id.sikap.people.command.Delegations;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.target.AgreeTargets;
import id.sikap.target.TargetRow;
import id.sikap.target.TargetStatus;
import id.sikap.target.Targets;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A year's targets with what was reached of them: one's own and, for a superior, those of the team. The order is that of
 * the first look: a row that moved under the finger would be pressed by mistake.
 */
@Named
@ViewScoped
public class TargetListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Targets targets;

    @Inject
    Realisations realisations;

    @Inject
    Staff staff;

    @Inject
    Delegations delegations;

    @Inject
    AgreeTargets agreeTargets;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private String asked;
    private int year;
    private TargetGroup own;
    private List<TargetGroup> team;
    private long waiting;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        year = Query.integer("period", asked, today.getYear());
        if (year < 2020 || year > 2099) {
            throw new NotFound();
        }
        List<TargetRow> mine = targets.of(user.id(), year);
        Set<Long> superiors = user.isSupervisor() ? delegations.orderedBy(user.id(), today) : Set.of();
        List<TargetRow> theirs = user.isSupervisor() ? targets.ofTeam(superiors, user.id(), today, year) : List.of();
        Map<Long, BigDecimal> realised = realisations.of(
                Stream.concat(mine.stream(), theirs.stream()).map(TargetRow::id).toList());
        Map<String, List<TargetRow>> byNip = theirs.stream().collect(Collectors.groupingBy(TargetRow::nip));
        own = group(null, mine, realised);
        List<TeamMember> people = user.isSupervisor() ? staff.teamOf(superiors, user.id(), today) : List.of();
        team = people.stream()
                .map(person -> group(person, byNip.getOrDefault(person.nip(), List.of()), realised))
                .sorted(Comparator.comparing(group -> group.waiting() == 0))
                .toList();
        count();
    }

    private static TargetGroup group(TeamMember person, List<TargetRow> rows, Map<Long, BigDecimal> realised) {
        return new TargetGroup(
                person,
                rows.stream()
                        .map(row -> new TargetLine(
                                row, row.status(), realised.getOrDefault(row.id(), BigDecimal.ZERO), person == null))
                        .sorted(Comparator.comparing(line -> !line.awaitsReader()))
                        .toList());
    }

    public void agree(TargetLine line) {
        change(line, agreeTargets.agree(line.target().id()).status());
        say("target_list.agreed", line);
    }

    public void withdraw(TargetLine line) {
        agreeTargets.withdraw(line.target().id());
        change(line, TargetStatus.WITHDRAWN);
        say("target_list.withdrawn", line);
    }

    private void change(TargetLine line, TargetStatus status) {
        own = changed(own, line, status);
        team = team.stream().map(group -> changed(group, line, status)).toList();
        count();
    }

    private static TargetGroup changed(TargetGroup group, TargetLine line, TargetStatus status) {
        return new TargetGroup(
                group.person(),
                group.lines().stream()
                        .map(each -> each.equals(line) ? each.now(status) : each)
                        .toList());
    }

    private void count() {
        waiting = own.waiting() + team.stream().mapToLong(TargetGroup::waiting).sum();
    }

    private void say(String key, TargetLine line) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(language.say(key, line.target().result())));
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public int getYear() {
        return year;
    }

    public TargetGroup getOwn() {
        return own;
    }

    public List<TargetGroup> getTeam() {
        return team;
    }

    /** How many wait for the reader. */
    public long getWaiting() {
        return waiting;
    }
}
