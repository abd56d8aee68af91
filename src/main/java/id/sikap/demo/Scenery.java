package id.sikap.demo;

import id.sikap.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What stands around the histories: the demo's rules, the personas with their roles, and the trail's line about it all. */
record Scenery(Connection connection, Instant now) {

    /** Open all day on every day, so that a visitor may try it at any hour. */
    void writePolicy(Span span) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into entry_policy (id, starts_on, circular, opens_at, closes_at, entry_days, grace_days, grace_counts,
                  grace_any_hour, locks_at_month_end, correction_days, daily_minutes_goal, undo_seconds, created_at, version)
                values (?, ?, 'Ketentuan contoh untuk demo (jendela dibuka sepanjang hari)', '00:00:00', '23:59:00',
                  'MON,TUE,WED,THU,FRI,SAT,SUN', 7, 'CALENDAR', true, true, 3, 300, 20, ?, 0)""")) {
            insert.setLong(1, Ids.next());
            insert.setObject(2, span.days().get(0).withDayOfMonth(1));
            insert.setObject(3, HistoryTables.utc(now));
            insert.executeUpdate();
        }
    }

    void writeCast(Cast cast, Map<String, Long> ids) throws SQLException {
        try (PreparedStatement persona = connection.prepareStatement(
                "insert into demo_persona (persona, employee_id, sort_order) values (?, ?, ?)")) {
            int order = 0;
            for (Map.Entry<String, String> player : cast.nipOfPersona().entrySet()) {
                persona.setString(1, player.getKey());
                persona.setLong(2, ids.get(player.getValue()));
                persona.setInt(3, ++order);
                persona.executeUpdate();
            }
        }
        for (Cast.Office office : cast.offices()) {
            grant(ids.get(office.nip()), office);
        }
    }

    /** A team across the line: the post bears its name, one leads it and the others are its members. */
    void writeTeam(Cast cast, Map<String, Long> ids, LocalDate today) throws SQLException {
        if (cast.team().isEmpty()) {
            return;
        }
        long post = Ids.next();
        insert("""
                insert into post (id, unit_id, title, position_kind)
                select ?, u.agency_id, 'Tim Digitalisasi Arsip Kepegawaian', '4'
                from placement p join work_unit u on u.id = p.unit_id where p.employee_id = ?""", post, ids.get(cast.team().get(0)));
        for (String nip : cast.team()) {
            insert(
                    """
                    insert into assignment (id, employee_id, post_id, kind, start_date, end_date, letter)
                    values (?, ?, ?, ?, ?, '9999-12-31', 'SK Kepala BKD tentang Tim Digitalisasi Arsip')""",
                    Ids.next(),
                    ids.get(nip),
                    post,
                    nip.equals(cast.team().get(0)) ? "KETUA_TIM" : "ANGGOTA_TIM",
                    today.withDayOfMonth(1));
        }
    }

    /** Authority is lent since the day before yesterday and comes back by itself in twelve days. */
    void writeDecree(Cast cast, Map<String, Long> ids, LocalDate today) throws SQLException {
        Long delegate = ids.get(cast.nipOfPersona().get("plh"));
        for (Map.Entry<String, Story> player : cast.storyOfNip().entrySet()) {
            if (player.getValue() == Story.ON_LEAVE && delegate != null) {
                long change = Ids.next();
                LocalDate start = today.minusDays(2);
                String letter = "800.1.11/117/%d, Surat Perintah Plh.".formatted(today.getYear());
                insert(
                        """
                        insert into personnel_change (id, kind, employee_id, effective_on, letter, made_by, made_at, version)
                        values (?, 'DELEGATION', ?, ?, ?, ?, ?, 0)""",
                        change,
                        ids.get(player.getKey()),
                        start,
                        letter,
                        ids.get(cast.nipOfPersona().get("admin")),
                        HistoryTables.utc(now));
                insert("""
                        insert into delegation (id, from_id, to_id, letter, start_date, end_date, validates, orders, grades,
                            signs, change_id) values (?, ?, ?, ?, ?, ?, true, true, true, true, ?)""", Ids.next(), ids.get(player.getKey()), delegate, letter, start, today.plusDays(12), change);
            }
        }
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private void grant(long employeeId, Cast.Office office) throws SQLException {
        insert(
                """
                insert into role_grant (id, employee_id, role, unit_id, letter, start_date, end_date, granted_at)
                values (?, ?, ?, (select id from work_unit where code = ?), 'Ketentuan contoh untuk demo', ?, '9999-12-31', ?)""",
                Ids.next(),
                employeeId,
                office.role(),
                office.unit(),
                LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1),
                HistoryTables.utc(now));
    }

    /** One line for all of it: the trail tells that these rows were made up, and when. */
    void writeAudit(DemoSize size, DemoLoader.Loaded loaded) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_event (id, at, action, object_type, object_id, detail)
                values (?, ?, 'DEMO_LOADED', 'demo', ?, ?)""")) {
            insert.setLong(1, Ids.next());
            insert.setObject(2, HistoryTables.utc(now));
            insert.setString(3, size.code());
            insert.setString(4, "{\"people\":%d,\"entries\":%d}".formatted(loaded.people(), loaded.entries()));
            insert.executeUpdate();
        }
    }
}
