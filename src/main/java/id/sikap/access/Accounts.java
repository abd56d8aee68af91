package id.sikap.access;

import id.sikap.access.activation.PendingCode;
import id.sikap.people.Employee;
import id.sikap.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts, and what each may act as. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    Optional<Credentials> credentials(String nip) {
        return em.createQuery("""
                        select new id.sikap.access.Credentials(p.id, p.nip, p.name, a.passwordHash, a.enabled, p.active)
                        from Employee p join Account a on a.employeeId = p.id where p.nip = :nip
                        """, Credentials.class)
                .setParameter("nip", nip)
                .getResultStream()
                .findFirst();
    }

    /** Of who came by the provider, which needs no password and so no account of ours beforehand. */
    Optional<Credentials> withoutPassword(String nip) {
        return em.createQuery("select p from Employee p where p.nip = :nip", Employee.class)
                .setParameter("nip", nip)
                .getResultStream()
                .findFirst()
                .map(person -> new Credentials(
                        person.getId(),
                        person.getNip(),
                        person.getName(),
                        null,
                        find(person.getId()).map(Account::isEnabled).orElse(true),
                        person.isActive()));
    }

    public Optional<Account> find(long employeeId) {
        return Optional.ofNullable(em.find(Account.class, employeeId));
    }

    public Account open(long employeeId) {
        Account account = new Account(employeeId);
        em.persist(account);
        return account;
    }

    /** Of somebody in service whose account is open, and not run out. */
    public Optional<PendingCode> pendingCode(String nip, Instant now) {
        return em.createQuery("""
                        select new id.sikap.access.activation.PendingCode(p.id, p.nip, p.name, a.codeHash)
                        from Employee p join Account a on a.employeeId = p.id
                        where p.nip = :nip and p.active = true and a.enabled = true and a.codeHash is not null
                            and a.codeExpiresAt > :now
                        """, PendingCode.class)
                .setParameter("nip", nip)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Whether that very code was still there to be used up. */
    public boolean useCode(long employeeId, String codeHash, String passwordHash, Instant now) {
        return em.createQuery("""
                        update Account a set a.passwordHash = :password, a.passwordChangedAt = :now, a.codeHash = null,
                            a.codeExpiresAt = null, a.version = a.version + 1
                        where a.employeeId = :employee and a.codeHash = :code
                        """)
                        .setParameter("password", passwordHash)
                        .setParameter("now", now)
                        .setParameter("employee", employeeId)
                        .setParameter("code", codeHash)
                        .executeUpdate()
                > 0;
    }

    /** Those in service in the unit and below it who never had a password, by unit and name. */
    public List<Employee> withoutPassword(String treePath, int most) {
        return em.createQuery("""
                        select p from Employee p
                        join Placement s on s.employeeId = p.id
                        join WorkUnit u on u.id = s.unitId
                        left join Account a on a.employeeId = p.id
                        where :today between s.startDate and s.endDate and p.active = true and a.passwordHash is null and (a.enabled is null or a.enabled = true)
                            and u.treePath like :below
                        order by u.treePath, p.name, p.id
                        """, Employee.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("below", treePath + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether the person decides over others: more is asked of such a password. */
    public boolean isEntrusted(long employeeId) {
        return roles(employeeId, LocalDate.now(clock)).size() > 1;
    }

    /** Whether he holds a role by letter. */
    public boolean isGranted(long employeeId) {
        return roles(employeeId, LocalDate.now(clock)).stream().anyMatch(Role::isGranted);
    }

    /** Roles by letter, and those that the line of command, a decree or a team of that day brings; one statement. */
    public Set<Role> roles(long employeeId, LocalDate day) {
        Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
        @SuppressWarnings("unchecked")
        List<String> names = em.createNativeQuery("""
                        select g.role from role_grant g
                            where g.employee_id = ?1 and g.ended_at is null and ?2 between g.start_date and g.end_date
                        union all
                        (select 'SUPERVISOR' from placement a
                            where a.superior_id = ?1 and ?2 between a.start_date and a.end_date limit 1)
                        union all
                        (select 'SUPERVISOR' from delegation d
                            where d.to_id = ?1 and ?2 between d.start_date and d.end_date limit 1)
                        union all
                        (select 'TEAM_LEADER' from assignment t
                            where t.employee_id = ?1 and t.kind = 'KETUA_TIM' and ?2 between t.start_date and t.end_date limit 1)
                        """)
                .setParameter(1, employeeId)
                .setParameter(2, day)
                .getResultList();
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    public List<DemoAccount> demo() {
        return em.createQuery("""
                        select new id.sikap.access.DemoAccount(d.persona, d.employeeId, p.nip, p.name)
                        from DemoPersona d join Employee p on p.id = d.employeeId order by d.sortOrder
                        """, DemoAccount.class).getResultList();
    }
}
