package id.sikap.access;

import id.sikap.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    Optional<Credentials> credentials(String nip) {
        return em.createQuery("""
                        select new id.sikap.access.Credentials(p.id, p.nip, p.name, a.passwordHash, a.enabled, p.active)
                        from Employee p join Account a on a.employeeId = p.id where p.nip = :nip
                        """, Credentials.class)
                .setParameter("nip", nip)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> find(long employeeId) {
        return Optional.ofNullable(em.find(Account.class, employeeId));
    }

    public Account open(long employeeId) {
        Account account = new Account(employeeId);
        em.persist(account);
        return account;
    }

    /** Granted roles, and supervisor where the line of command or a decree of that day makes one; one statement. */
    public Set<Role> roles(long employeeId, LocalDate day) {
        Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
        @SuppressWarnings("unchecked")
        List<String> names = em.createNativeQuery("""
                        select g.role from role_grant g where g.employee_id = ?1
                        union all
                        (select 'SUPERVISOR' from placement a
                            where a.superior_id = ?1 and ?2 between a.start_date and a.end_date limit 1)
                        union all
                        (select 'SUPERVISOR' from delegation d
                            where d.to_id = ?1 and ?2 between d.start_date and d.end_date limit 1)
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
