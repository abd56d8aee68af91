package id.sikap.people.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whose authority is in whose hands on a day. */
@ApplicationScoped
public class Delegations {

    private static final String LINE = """
            select new id.sikap.people.command.DelegationLine(d.id, f.nip, f.frontTitle, f.name, f.backTitle,
                f.positionTitle, t.id, t.nip, t.frontTitle, t.name, t.backTitle, d.letter, d.startDate, d.endDate, d.validates,
                d.orders, d.grades, d.signs, d.signsAs)
            from Delegation d join Employee f on f.id = d.fromId join Employee t on t.id = d.toId
            """;

    private static final String LATEST_FIRST = " order by d.startDate desc, d.id desc";

    @PersistenceContext
    EntityManager em;

    /**
     * Whose queue a person may validate today: his own and that of those who lent it to him; and of the delegates of his
     * own subordinates, whose entries would otherwise come before themselves.
     */
    public Validating validatedBy(long employeeId, LocalDate today) {
        Set<Long> superiors = new HashSet<>();
        Set<Long> lenders = new HashSet<>();
        Set<Long> delegates = new HashSet<>();
        superiors.add(employeeId);
        em.createQuery("""
                        select d.fromId, d.toId from Delegation d
                        where d.validates = true and :today between d.startDate and d.endDate
                            and (d.toId = :person or d.signsAs = id.sikap.people.command.SignsAs.PLH
                                and exists (select p.id from Placement p where p.employeeId = d.fromId
                                and p.superiorId = :person and :today between p.startDate and p.endDate))
                        """, Object[].class)
                .setParameter("today", today)
                .setParameter("person", employeeId)
                .getResultList()
                .forEach(row -> {
                    if ((long) row[1] == employeeId) {
                        superiors.add((long) row[0]);
                    } else {
                        lenders.add((long) row[0]);
                        delegates.add((long) row[1]);
                    }
                });
        return new Validating(employeeId, superiors, lenders, delegates);
    }

    public Optional<Delegation> byId(long id) {
        return Optional.ofNullable(em.find(Delegation.class, id));
    }

    /** In whose place somebody may order on that day: his own, and that of those who lent it to him. */
    public Set<Long> orderedBy(long employeeId, LocalDate day) {
        Set<Long> superiors = new HashSet<>(em.createQuery("""
                        select d.fromId from Delegation d
                        where d.toId = :person and d.orders = true and :day between d.startDate and d.endDate
                        """, Long.class)
                .setParameter("person", employeeId)
                .setParameter("day", day)
                .getResultList());
        superiors.add(employeeId);
        return superiors;
    }

    /** Who validates in the official's place on that day; one who does it beside him, in his name, is not in his place. */
    public Optional<Delegation> ofValidating(long fromId, LocalDate day) {
        return inForce("d.signsAs = id.sikap.people.command.SignsAs.PLH and d.validates", fromId, day);
    }

    /** Who signs for an official on that day: in his place before in his name. */
    public Optional<Delegation> ofSigning(long fromId, LocalDate day) {
        return inForce("d.signs", fromId, day);
    }

    private Optional<Delegation> inForce(String scope, long fromId, LocalDate day) {
        return em.createQuery(
                        "select d from Delegation d where d.fromId = :from and " + scope
                                + " = true and :day between d.startDate and d.endDate"
                                + " order by d.signsAs desc, d.startDate desc, d.id desc",
                        Delegation.class)
                .setParameter("from", fromId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What a person lends or is lent, from that day on. */
    public List<DelegationLine> linesOf(long employeeId, LocalDate from) {
        return em.createQuery(
                        LINE + " where (d.fromId = :person or d.toId = :person) and d.endDate >= :from" + LATEST_FIRST,
                        DelegationLine.class)
                .setParameter("person", employeeId)
                .setParameter("from", from)
                .getResultList();
    }

    /** What a person lends or is lent on that day. */
    public List<DelegationLine> inForce(long employeeId, LocalDate day) {
        return linesOf(employeeId, day).stream()
                .filter(line -> !line.start().isAfter(day))
                .toList();
    }

    /** Of those who work today in these units or below them; the latest first. */
    public List<DelegationLine> latestWithin(List<String> treePaths, LocalDate today, int limit) {
        String below = IntStream.range(0, treePaths.size())
                .mapToObj("u.treePath like :path%d"::formatted)
                .collect(Collectors.joining(" or "));
        if (below.isEmpty()) {
            return List.of();
        }
        TypedQuery<DelegationLine> query = em.createQuery(
                        LINE + " where exists (select p.id from Placement p join WorkUnit u on u.id = p.unitId"
                                + " where p.employeeId = d.fromId and :today between p.startDate and p.endDate and ("
                                + below + "))" + LATEST_FIRST,
                        DelegationLine.class)
                .setParameter("today", today);
        for (int i = 0; i < treePaths.size(); i++) {
            query.setParameter("path" + i, treePaths.get(i) + "%");
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Of one person, or of everybody for null; the latest first. */
    public List<DelegationLine> latest(Long employeeId, int limit) {
        String whose = employeeId == null ? "" : " where d.fromId = :person or d.toId = :person";
        TypedQuery<DelegationLine> query = em.createQuery(LINE + whose + LATEST_FIRST, DelegationLine.class);
        if (employeeId != null) {
            query.setParameter("person", employeeId);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
