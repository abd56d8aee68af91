package id.sikap.people.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the desk ends with a post ends with the import too: authority that is lent by or to whoever leaves his post, and the
 * acting head's time where the file seats a head. Otherwise a delegate would get the people of his official's new unit, and a
 * retired official would keep his seat before his successor. Few decrees run at once, so they are read and matched here:
 * two statements, however many people the file moves.
 */
final class Relief {

    /** The third column is of another subject: who acts, or the delegate. */
    private record Fact(long id, long subject, long other, LocalDate start) {}

    private final Connection connection;
    private final LocalDate today;

    Relief(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** With the plan written; whatever began only today or is yet to begin has no past day to keep. */
    void after(RosterPlan plan) throws SQLException {
        Set<Long> lenders = new HashSet<>(plan.leavers());
        lenders.addAll(relieve(plan.headed()));
        if (lenders.isEmpty()) {
            return;
        }
        List<Fact> decrees = new ArrayList<>();
        for (Fact decree : facts("select id, from_id, to_id, start_date from delegation where end_date >= ?", today)) {
            if (lenders.contains(decree.subject()) || plan.leavers().contains(decree.other())) {
                decrees.add(decree);
            }
        }
        end("delegation", decrees);
    }

    /** @return who acted on these posts and leads nothing any longer: he has nothing to lend */
    private Set<Long> relieve(Set<Long> posts) throws SQLException {
        Set<Long> actors = new HashSet<>();
        if (posts.isEmpty()) {
            return actors;
        }
        List<Fact> relieved = new ArrayList<>();
        for (Fact acting : facts("""
                select id, post_id, employee_id, start_date from assignment
                 where kind in ('PJ', 'PLT', 'PLH') and ? between start_date and end_date""", today)) {
            if (posts.contains(acting.subject())) {
                relieved.add(acting);
                actors.add(acting.other());
            }
        }
        end("assignment", relieved);
        if (!actors.isEmpty()) {
            facts("""
                    select a.id, a.employee_id, a.post_id, a.start_date from assignment a join post p on p.id = a.post_id
                      join unit_span s on s.unit_id = p.unit_id and ? between s.start_date and s.end_date
                     where a.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH') and ? between a.start_date and a.end_date
                       and lower(s.head_title) = lower(p.title)""", today, today).forEach(head -> actors.remove(head.subject()));
        }
        return actors;
    }

    private void end(String table, List<Fact> facts) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where id = ?");
                PreparedStatement cut =
                        connection.prepareStatement("update " + table + " set end_date = ? where id = ?")) {
            for (Fact fact : facts) {
                if (fact.start().isBefore(today)) {
                    cut.setObject(1, today.minusDays(1));
                    cut.setLong(2, fact.id());
                    cut.executeUpdate();
                } else {
                    delete.setLong(1, fact.id());
                    delete.executeUpdate();
                }
            }
        }
    }

    private List<Fact> facts(String sql, LocalDate... days) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < days.length; i++) {
                select.setObject(i + 1, days[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<Fact> facts = new ArrayList<>();
                while (row.next()) {
                    facts.add(new Fact(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getObject(4, LocalDate.class)));
                }
                return facts;
            }
        }
    }
}
