package id.sikap.worklog;

import id.sikap.people.authority.Opening;
import id.sikap.people.command.Validating;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The log of everyone; each list asks in its WHERE whose it may show. */
@ApplicationScoped
public class DayEntries {

    /** A row as {@link EntryRow}; the target's wording joined in, so that a list is one statement. */
    public static final String ROW = """
            select new id.sikap.worklog.EntryRow(e.id, e.version, e.employeeId, e.workDate, e.targetId, t.result,
                e.result, e.quantity, e.unit, e.minutes, e.startsAt, e.location, e.obstacle, e.status, e.sentAt,
                e.reason, e.receiptCode, e.loggedAt)
            from DayEntry e left join Target t on t.id = e.targetId
            """;

    /** Of entry e: asked where a list shows what somebody may validate. */
    public static final String MAY_VALIDATE = " exists (select a.id from Placement a where a.employeeId = e.employeeId"
            + " and e.workDate between a.startDate and a.endDate and " + Validating.CONDITION + ")";

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    /**
     * By hand: at 17.25 this is the one statement of the portal, and the persistence unit's bookkeeping would double it. The
     * target is asked for on the way, by the rule of {@link id.sikap.target.Targets#isOpenFor}.
     *
     * @return false, and nothing written, when the entry names a target that is not the writer's on that day
     * @throws EntityExistsException at once, not at the commit, when the operation's key was used
     */
    public boolean add(DayEntry entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into day_entry (id, employee_id, work_date, target_id, result, quantity, unit, minutes,
                            starts_at, location, obstacle, status, logged_at, op_key, op_digest, receipt_code, version)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from dual
                        where ? is null or exists (select t.id from target t where t.id = ? and t.employee_id = ?
                            and t.withdrawn_at is null and ? between t.starts_on and t.ends_on)
                        """)) {
            int column = 0;
            for (Object value : entry.columns()) {
                insert.setObject(++column, value);
            }
            insert.setObject(++column, entry.getTargetId());
            insert.setObject(++column, entry.getTargetId());
            insert.setLong(++column, entry.getEmployeeId());
            insert.setObject(++column, entry.getWorkDate());
            return insert.executeUpdate() > 0;
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new EntityExistsException(e);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    public Optional<DayEntry> byOperation(long employeeId, String opKey) {
        return em.createQuery(
                        "select e from DayEntry e where e.employeeId = :employee and e.opKey = :key", DayEntry.class)
                .setParameter("employee", employeeId)
                .setParameter("key", opKey)
                .getResultStream()
                .findFirst();
    }

    public Optional<DayEntry> own(long id, long employeeId) {
        return em.createQuery("select e from DayEntry e where e.id = :id and e.employeeId = :employee", DayEntry.class)
                .setParameter("id", id)
                .setParameter("employee", employeeId)
                .getResultStream()
                .findFirst();
    }

    /** Locked before anything else of the transaction is read, so that what is read then is not older than the lock. */
    public Optional<DayEntry> ownLocked(long id, long employeeId) {
        return em.createQuery("select e from DayEntry e where e.id = :id and e.employeeId = :employee", DayEntry.class)
                .setParameter("id", id)
                .setParameter("employee", employeeId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Locked, because sending flips them together and a second tab may be sending too. */
    public List<DayEntry> unsentOf(long employeeId, LocalDate day) {
        return em.createQuery("""
                        select e from DayEntry e
                        where e.employeeId = :employee and e.workDate = :day and e.status in (:draft, :returned)
                        order by e.id
                        """, DayEntry.class)
                .setParameter("employee", employeeId)
                .setParameter("day", day)
                .setParameter("draft", EntryStatus.DRAFT)
                .setParameter("returned", EntryStatus.RETURNED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public List<EntryRow> between(long employeeId, LocalDate first, LocalDate last) {
        return withEvidence(em.createQuery(ROW + """
                                where e.employeeId = :employee and e.workDate between :first and :last
                                    and e.status <> :discarded
                                order by e.workDate, e.loggedAt, e.id
                                """, EntryRow.class)
                .setParameter("employee", employeeId)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("discarded", EntryStatus.DISCARDED)
                .getResultList());
    }

    /** What of somebody's log is open to the asker: on which days, in which states. */
    public List<EntryRow> openBetween(long employeeId, List<Opening> openings, LocalDate first, LocalDate last) {
        if (openings.isEmpty()) {
            return List.of();
        }
        return withEvidence(bind(
                        openings,
                        em.createQuery(
                                ROW + "where e.employeeId = :employee and e.workDate between :first and :last and ("
                                        + open(openings) + ") order by e.workDate, e.loggedAt, e.id",
                                EntryRow.class))
                .setParameter("employee", employeeId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    private static String open(List<Opening> openings) {
        return IntStream.range(0, openings.size())
                .mapToObj("e.workDate between :from%1$d and :to%1$d and e.status in :states%1$d"::formatted)
                .collect(Collectors.joining(" or "));
    }

    private static <T> TypedQuery<T> bind(List<Opening> openings, TypedQuery<T> query) {
        for (int i = 0; i < openings.size(); i++) {
            query.setParameter("from" + i, openings.get(i).first())
                    .setParameter("to" + i, openings.get(i).last())
                    .setParameter(
                            "states" + i,
                            openings.get(i).states().stream()
                                    .map(EntryStatus::valueOf)
                                    .toList());
        }
        return query;
    }

    /** How many entries of each month are open to the asker, the latest first. */
    public Map<YearMonth, Long> countByMonth(long employeeId, List<Opening> openings) {
        Map<YearMonth, Long> months = new TreeMap<>(Comparator.reverseOrder());
        if (openings.isEmpty()) {
            return months;
        }
        bind(openings, em.createQuery("""
                                select extract(year from e.workDate), extract(month from e.workDate), count(e) from DayEntry e
                                where e.employeeId = :employee and (%s)
                                group by extract(year from e.workDate), extract(month from e.workDate)
                                """.formatted(open(openings)), Object[].class))
                .setParameter("employee", employeeId)
                .getResultStream()
                .forEach(row -> months.put(
                        YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue()),
                        ((Number) row[2]).longValue()));
        return months;
    }

    /** Entries and minutes of a day that count against a ceiling; locks the person so that two posts can not both fit. */
    public DayLoad loadOf(long employeeId, LocalDate day) {
        em.createNativeQuery("select id from employee where id = ? for update")
                .setParameter(1, employeeId)
                .getSingleResult();
        // No SELECT NEW: what a sum of none becomes is of another type with each database.
        Object[] load = em.createQuery("""
                        select count(e), sum(e.minutes) from DayEntry e
                        where e.employeeId = :employee and e.workDate = :day and e.status not in (:discarded, :rejected)
                        """, Object[].class)
                .setParameter("employee", employeeId)
                .setParameter("day", day)
                .setParameter("discarded", EntryStatus.DISCARDED)
                .setParameter("rejected", EntryStatus.REJECTED)
                .getSingleResult();
        return new DayLoad(((Number) load[0]).longValue(), load[1] == null ? 0 : ((Number) load[1]).longValue());
    }

    /** One statement for the evidence of all rows, whatever their number. */
    public List<EntryRow> withEvidence(List<EntryRow> rows) {
        Map<Long, List<EvidenceRow>> byEntry = evidenceOf(
                        rows.stream().map(EntryRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(EvidenceRow::entryId));
        return rows.stream()
                .map(row -> row.with(byEntry.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<EvidenceRow> evidenceOf(Collection<Long> entryIds) {
        if (entryIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select new id.sikap.worklog.EvidenceRow(v.id, v.entryId, v.mediaType, v.sizeBytes, v.originalName)
                        from Evidence v where v.entryId in :entries order by v.id
                        """, EvidenceRow.class)
                .setParameter("entries", entryIds)
                .getResultList();
    }

    public void add(Evidence evidence) {
        em.persist(evidence);
    }

    public void remove(Evidence evidence) {
        em.remove(evidence);
    }

    public List<Evidence> evidenceOf(long entryId) {
        return em.createQuery("select v from Evidence v where v.entryId = :entry order by v.id", Evidence.class)
                .setParameter("entry", entryId)
                .getResultList();
    }

    public Optional<Evidence> evidence(long evidenceId) {
        return Optional.ofNullable(em.find(Evidence.class, evidenceId));
    }

    public Optional<DayEntry> find(long id) {
        return Optional.ofNullable(em.find(DayEntry.class, id));
    }
}
