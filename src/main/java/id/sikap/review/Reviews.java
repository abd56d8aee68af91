package id.sikap.review;

import id.sikap.people.command.Validating;
import id.sikap.worklog.DayEntries;
import id.sikap.worklog.DayEntry;
import id.sikap.worklog.EntryRow;
import id.sikap.worklog.EntryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What waits for a superior or for who has his authority, and the decisions taken. Superior is who was it on the entry's work date. */
@ApplicationScoped
public class Reviews {

    @PersistenceContext
    EntityManager em;

    @Inject
    DayEntries entries;

    /** Oldest work date first, so that what is overdue stands on top; at most {@code limit} rows. */
    public List<WaitingEntry> waitingFor(Validating who, int limit) {
        List<EntryRow> rows = entries.withEvidence(who.bind(em.createQuery(
                        DayEntries.ROW + "where e.status = :sent and" + DayEntries.MAY_VALIDATE
                                + " order by e.workDate, e.employeeId, e.loggedAt, e.id",
                        EntryRow.class))
                .setParameter("sent", EntryStatus.SENT)
                .setMaxResults(limit)
                .getResultList());
        Map<Long, Writer> writers = writers(rows);
        return rows.stream()
                .map(row -> new WaitingEntry(
                        writers.get(row.employeeId()).nip(),
                        writers.get(row.employeeId()).name(),
                        row))
                .toList();
    }

    public long countWaitingFor(Validating who) {
        return who.bind(em.createQuery(
                        "select count(e) from DayEntry e where e.status = :sent and" + DayEntries.MAY_VALIDATE,
                        Long.class))
                .setParameter("sent", EntryStatus.SENT)
                .getSingleResult();
    }

    /** Waiting entries of these people, of days before that one or from it on. */
    long countWaitingOf(List<Long> people, LocalDate day, boolean before) {
        return em.createQuery(
                        "select count(e) from DayEntry e where e.status = :sent and e.employeeId in :people and e.workDate "
                                + (before ? "<" : ">=") + " :day",
                        Long.class)
                .setParameter("sent", EntryStatus.SENT)
                .setParameter("people", people)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** How many entries wait under each of them; who has none is not there. */
    Map<Long, Long> countWaitingUnder(Collection<Long> superiors) {
        return em.createQuery("""
                        select a.superiorId, count(e) from DayEntry e join Placement a on a.employeeId = e.employeeId
                        where e.status = :sent and e.workDate between a.startDate and a.endDate and a.superiorId in :superiors
                        group by a.superiorId
                        """, Object[].class)
                .setParameter("sent", EntryStatus.SENT)
                .setParameter("superiors", superiors)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Whose entry it is, for the queue. */
    public record Writer(long id, String nip, String name) {}

    private Map<Long, Writer> writers(List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select new id.sikap.review.Reviews.Writer(p.id, p.nip, p.name) from Employee p where p.id in :ids",
                        Writer.class)
                .setParameter(
                        "ids",
                        rows.stream().map(EntryRow::employeeId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(Writer::id, Function.identity()));
    }

    public Optional<DayEntry> entryOfSubordinate(long entryId, Validating who) {
        return who.bind(em.createQuery(
                        "select e from DayEntry e where e.id = :id and e.status <> :draft and e.status <> :discarded and"
                                + DayEntries.MAY_VALIDATE,
                        DayEntry.class))
                .setParameter("id", entryId)
                .setParameter("draft", EntryStatus.DRAFT)
                .setParameter("discarded", EntryStatus.DISCARDED)
                .getResultStream()
                .findFirst();
    }

    /** The last decision on the entry, if this superior took it and it stands. */
    public Optional<Review> lastBy(long superiorId, long entryId) {
        return em.createQuery("""
                        select r from Review r where r.entryId = :entry and r.reviewerId = :superior and r.undoneAt is null
                        order by r.decidedAt desc, r.id desc
                        """, Review.class)
                .setParameter("entry", entryId)
                .setParameter("superior", superiorId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void add(Review review) {
        em.persist(review);
    }
}
