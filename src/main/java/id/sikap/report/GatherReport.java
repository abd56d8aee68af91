package id.sikap.report;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.calendar.WorkCalendar;
import id.sikap.people.Employee;
import id.sikap.people.Institution;
import id.sikap.people.Nip;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.TeamMember;
import id.sikap.people.TreeOfDay;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.authority.Opening;
import id.sikap.people.command.ActingRule;
import id.sikap.people.command.Delegation;
import id.sikap.people.command.Delegations;
import id.sikap.people.command.SignsAs;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import id.sikap.policy.Rulebook;
import id.sikap.worklog.DayEntries;
import id.sikap.worklog.EntryRow;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings together what a paper says, for who may read it; the paper itself is written outside the transaction. */
@UseCase
@Requires(Role.EMPLOYEE)
public class GatherReport {

    private static final String UNPLANNED = "Di luar rencana";

    @Inject
    MonthFigures figures;

    @Inject
    DayEntries entries;

    @Inject
    Staff staff;

    @Inject
    Delegations delegations;

    @Inject
    Authority authority;

    @Inject
    Units units;

    @Inject
    Institution institution;

    @Inject
    Rulebook rulebook;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** One person's month: the days of it that the matrix opens. */
    public PersonReport person(String nip, YearMonth month, Format format) {
        Employee employee = staff.byNip(nip).orElseThrow(NotFound::new);
        MonthSpan span = MonthSpan.of(month, LocalDate.now(clock));
        List<EntryRow> rows = rowsOf(employee, span);
        Optional<Placement> place = staff.placementOn(employee.getId(), span.last());
        WorkUnit unit =
                place.flatMap(placement -> units.byId(placement.getUnitId())).orElseThrow(NotFound::new);
        TreeOfDay tree = units.treeOn(span.last());
        Identity superior = superior(employee, span.last(), tree).orElse(null);
        WorkCalendar calendar = rulebook.calendar();
        return new PersonReport(
                letterhead(unit, tree),
                month,
                identity(employee, nameOf(unit, tree), place.get().getPostTitle(), span.last()),
                superior,
                span.first()
                        .datesUntil(span.last().plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .collect(Collectors.toSet()),
                rows.stream().map(GatherReport::row).toList(),
                imprint(format, "person", nip + "/" + month, employee.getId()));
    }

    private List<EntryRow> rowsOf(Employee employee, MonthSpan span) {
        List<Opening> openings = authority.openings(Act.PERSON_REPORT, employee.getId(), span.first(), span.last());
        if (openings.isEmpty()) {
            throw new NotFound();
        }
        return entries.openBetween(employee.getId(), openings, span.first(), span.last());
    }

    /** A unit with all below it. */
    public UnitMonth unit(long unitId, YearMonth month) {
        WorkUnit unit = units.byId(unitId).orElseThrow(NotFound::new);
        authority.demandOfUnit(Act.UNIT_REPORT, unitId);
        MonthSpan span = MonthSpan.of(month, LocalDate.now(clock));
        TreeOfDay tree = units.treeOn(span.last());
        return new UnitMonth(
                unit.getId(), nameOf(unit, tree), month, figures.ofUnit(unitId, tree, span, workingDays(span)));
    }

    public UnitRecap unitPaper(long unitId, YearMonth month, Format format) {
        UnitMonth shown = unit(unitId, month);
        WorkUnit unit = units.byId(unitId).orElseThrow(NotFound::new);
        MonthSpan span = MonthSpan.of(month, LocalDate.now(clock));
        String what = unit.getCode() + "/" + month;
        Imprint imprint = imprint(format, "unit", what, null);
        tell(
                shown.people(),
                Deed.of(format == Format.PDF ? "LISTED_IN_PRINT" : "LISTED_IN_EXPORT", "report", imprint.code())
                        .with(detail("unit", what)));
        return new UnitRecap(
                letterhead(unit, units.treeOn(span.last())),
                month,
                shown.unit(),
                shown.people().stream()
                        .map(person ->
                                new UnitRecap.Line(person.name(), person.nip(), person.position(), person.tally()))
                        .toList(),
                units.headOf(unitId, span.last())
                        .flatMap(head -> staff.byId(head.employeeId())
                                .map(person -> signing(
                                        identity(
                                                person,
                                                shown.unit(),
                                                head.capacity().before(head.title()),
                                                span.last()),
                                        person.getId(),
                                        head.title())))
                        .orElse(null),
                imprint);
    }

    /**
     * These figures were read on the screen. Each person finds it among his traces, but for those whose work the asker
     * validates: he sees theirs every day in his queue.
     */
    public void read(UnitMonth shown, List<PersonMonth> people) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> team = staff.teamOf(delegations.validatedBy(user.id(), today).superiors(), user.id(), today).stream()
                .map(TeamMember::id)
                .collect(Collectors.toSet());
        String month = shown.month().toString();
        trail.record(Deed.of("UNIT_VIEWED", "work_unit", shown.unitId()).with(detail("month", month)));
        tell(
                people.stream()
                        .filter(person -> !team.contains(person.employeeId()))
                        .toList(),
                Deed.of("FIGURES_VIEWED", "work_unit", shown.unitId()).with(detail("month", month)));
    }

    /** Each of them but the asker himself. */
    private void tell(List<PersonMonth> people, Deed deed) {
        people.stream()
                .filter(person -> person.employeeId() != user.id())
                .forEach(person -> trail.record(deed.about(person.employeeId())));
    }

    private static String detail(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build().toString();
    }

    /** The institution, a line an agency. */
    @Requires({Role.ADMIN, Role.PPK, Role.PYB, Role.INSPECTOR})
    public InstitutionMonth agencies(YearMonth month) {
        MonthSpan span = MonthSpan.of(month, LocalDate.now(clock));
        WorkUnit root = root();
        TreeOfDay tree = units.treeOn(span.last());
        return new InstitutionMonth(
                institution.nameFor(root, tree),
                month,
                figures.ofAgencies(root.getId(), tree, span, workingDays(span)));
    }

    @Requires({Role.ADMIN, Role.PPK, Role.PYB, Role.INSPECTOR})
    public AgencyRecap agencyPaper(YearMonth month, Format format) {
        InstitutionMonth shown = agencies(month);
        return new AgencyRecap(
                new Letterhead(shown.institution(), null, null),
                month,
                shown.agencies().stream().map(AgencyMonth::line).toList(),
                figures.authority(LocalDate.now(clock))
                        .flatMap(staff::byId)
                        .map(person -> signing(
                                identity(person, unitToday(person), person.getPositionTitle(), LocalDate.now(clock)),
                                person.getId(),
                                person.getPositionTitle()))
                        .orElse(null),
                imprint(format, "agency", month.toString(), null));
    }

    /** The tree in which the asker sits; who sits nowhere sees the first. */
    private WorkUnit root() {
        return staff.placementOn(user.id(), LocalDate.now(clock))
                .flatMap(place -> units.byId(place.getUnitId()))
                .flatMap(units::rootOf)
                .or(units::first)
                .orElseThrow(NotFound::new);
    }

    private int workingDays(MonthSpan span) {
        return rulebook.calendar().workingDays(span.first(), span.last());
    }

    /** As the office was called, and where it hung, on the day of that tree: a later name leaves the paper as it was. */
    private Letterhead letterhead(WorkUnit unit, TreeOfDay tree) {
        String agency = tree.has(unit.getId())
                ? tree.agencyOf(unit.getId()).name()
                : units.byId(unit.getAgencyId()).map(WorkUnit::getName).orElse(null);
        return new Letterhead(institution.nameFor(unit, tree), agency, null);
    }

    private static String nameOf(WorkUnit unit, TreeOfDay tree) {
        return tree.has(unit.getId()) ? tree.unit(unit.getId()).name() : unit.getName();
    }

    /**
     * By the post through which he is the superior; one without a number by name and post alone. Nobody signs his own report
     * as his superior's delegate: then the one above does.
     */
    private Optional<Identity> superior(Employee employee, LocalDate day, TreeOfDay tree) {
        LocalDate today = LocalDate.now(clock);
        ActingRule.Found signer = new ActingRule(
                        id -> staff.placementOn(id, day)
                                .map(Placement::getSuperiorId)
                                .orElse(null),
                        id -> delegations
                                .ofSigning(id, today)
                                .filter(lent -> lent.getSignsAs() == SignsAs.PLH)
                                .map(Delegation::getToId)
                                .orElse(null))
                .superiorOf(employee.getId());
        return staff.placementOn(signer.below(), day).flatMap(line -> superior(line, employee, day, tree));
    }

    private Optional<Identity> superior(Placement line, Employee reporting, LocalDate day, TreeOfDay tree) {
        if (line.getSuperiorId() == null) {
            return line.getSuperiorName() == null
                    ? Optional.empty()
                    : Optional.of(new Identity(line.getSuperiorName(), null, null, line.getSuperiorTitle(), null));
        }
        return staff.byId(line.getSuperiorId())
                .map(person -> signing(
                        identity(
                                person,
                                unitOn(person, day)
                                        .map(unit -> nameOf(unit, tree))
                                        .orElse(null),
                                line.getCapacity().before(line.getSuperiorTitle()),
                                day),
                        person.getId(),
                        line.getSuperiorTitle(),
                        reporting));
    }

    private Identity signing(Identity official, long officialId, String post) {
        return signing(official, officialId, post, null);
    }

    /** Who has the official's signature by decree signs for him; an official at work does it himself for his helper, and for the helper's own superior. */
    private Identity signing(Identity official, long officialId, String post, Employee reporting) {
        LocalDate today = LocalDate.now(clock);
        return delegations
                .ofSigning(officialId, today)
                .filter(lent -> reporting == null || !isOwnHand(lent, reporting.getId(), today))
                .flatMap(lent -> staff.byId(lent.getToId())
                        .map(delegate -> identity(
                                delegate,
                                unitToday(delegate),
                                lent.getSignsAs().over(post, delegate.getPositionTitle()),
                                today)))
                .orElse(official);
    }

    private boolean isOwnHand(Delegation lent, long reporting, LocalDate today) {
        return lent.getToId() == reporting
                || staff.placementOn(lent.getToId(), today)
                        .filter(line -> Long.valueOf(reporting).equals(line.getSuperiorId()))
                        .isPresent();
    }

    /** Of who signs now. */
    private String unitToday(Employee person) {
        return unitOn(person, LocalDate.now(clock)).map(WorkUnit::getName).orElse(null);
    }

    private Optional<WorkUnit> unitOn(Employee person, LocalDate day) {
        return staff.placementOn(person.getId(), day).flatMap(place -> units.byId(place.getUnitId()));
    }

    private Identity identity(Employee person, String unit, String post, LocalDate day) {
        String rank = staff.rankOn(person, day);
        return new Identity(
                person.titledName(), new Nip(person.getNip()).printed(), rank.isEmpty() ? null : rank, post, unit);
    }

    private static PersonReport.Row row(EntryRow entry) {
        return new PersonReport.Row(
                entry.date(),
                entry.startsAt(),
                entry.startsAt() == null || entry.minutes() == 0
                        ? null
                        : entry.startsAt().plusMinutes(entry.minutes()),
                entry.minutes(),
                entry.target() == null ? UNPLANNED : entry.target(),
                entry.result(),
                entry.quantity(),
                entry.unit(),
                entry.evidence().size(),
                entry.location().name(),
                PersonReport.Status.valueOf(entry.status().name()));
    }

    /** The code names this printing; the trail knows who printed what under it. */
    private Imprint imprint(Format format, String kind, String what, Long employeeId) {
        String code = Tokens.code();
        trail.record(Deed.of(format == Format.PDF ? "REPORT_PRINTED" : "REPORT_EXPORTED", "report", code)
                .about(employeeId)
                .with(detail(kind, what)));
        return new Imprint(institution.place(), LocalDate.now(clock), code);
    }
}
