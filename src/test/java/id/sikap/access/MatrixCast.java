package id.sikap.access;

import id.sikap.demo.DemoLoader;
import id.sikap.platform.Ids;
import id.sikap.platform.Tokens;
import id.sikap.support.Examples;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person, and somebody in each relation of the matrix to him: through the line of command until ten days ago and since,
 * by decrees that run, ran and will run, in a team, in the care of a unit, by office. All of it is put beside the demo's people
 * and taken away again.
 */
final class MatrixCast {

    /** Whose things they are: an employee of a division (bidang) without a role. */
    static final String OWNER = "199803042025031000";

    private static final String LETTER = "Contoh matriks";
    private static final String AGENCY = "D003";

    private static final String SUPERIOR = Session.nipOf("atasan");
    /** The head of another division of the agency. */
    private static final String FORMER = "197012221995122000";

    private static final String SUBORDINATE = "199406232023211000";
    private static final String DELEGATE = "198904062013042000";
    private static final String ORDERING = "199006092017012000";
    private static final String DELEGATE_TO_BE = "198606272010121000";
    private static final String DELEGATE_ONCE = "198603072011122000";
    private static final String LEADER = "199102222014041000";
    private static final String LEADER_ONCE = "199001192017011000";
    private static final String UNIT_ADMIN = "198902112023212000";
    private static final String UNIT_ADMIN_ONCE = "198809052012041000";
    private static final String UNIT_ADMIN_ENDED = "199503232022211000";
    private static final String PPK = "198602112013032000";

    static final LocalDate TODAY = RunningPortal.today();
    /** The last day under the former superior. */
    static final LocalDate THEN = TODAY.minusDays(11);

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** Several may stand in one relation. */
    static final Map<String, List<String>> ASKERS = askers();

    private static final Map<String, Session> SESSIONS = new HashMap<>();
    private static final Map<String, String> TOKENS = new HashMap<>();

    private static String oldPlacement;
    private static String oldSubordination;

    private MatrixCast() {}

    private static Map<String, List<String>> askers() {
        Map<String, List<String>> askers = new LinkedHashMap<>();
        askers.put("self", List.of(OWNER));
        askers.put("direct", List.of(SUPERIOR));
        askers.put("indirect", List.of(Session.nipOf("kepala_opd")));
        askers.put("delegate", List.of(DELEGATE));
        askers.put("ordering", List.of(ORDERING));
        askers.put("team_leader", List.of(LEADER));
        askers.put("unit_admin", List.of(UNIT_ADMIN));
        askers.put("admin", List.of(Session.nipOf("admin")));
        // Not the demo's, who heads the unit above all of them too.
        askers.put("ppk", List.of(PPK));
        askers.put("pyb", List.of(Session.nipOf("pyb")));
        askers.put("inspector", List.of(Session.nipOf("inspektur")));
        askers.put("operator", List.of(Session.nipOf("operator")));
        askers.put("same_unit", List.of(Session.nipOf("rekan1"), Session.nipOf("rekan2")));
        askers.put("subordinate", List.of(SUBORDINATE));
        askers.put("other_unit", List.of(Session.nipOf("guru"), Session.nipOf("kepsek"), Session.nipOf("petugas")));
        askers.put("former_superior", List.of(FORMER));
        askers.put("delegate_before", List.of(DELEGATE_TO_BE));
        askers.put("delegate_after", List.of(DELEGATE_ONCE));
        askers.put("former_team_leader", List.of(LEADER_ONCE));
        askers.put("unit_admin_elsewhere", List.of(Session.nipOf("admin_opd")));
        askers.put("former_unit_admin", List.of(UNIT_ADMIN_ONCE, UNIT_ADMIN_ENDED));
        return askers;
    }

    /**
     * The relation on an earlier day of who stands in that one today: the then superior is the former one; today's heads the
     * unit, whose records are his to read; a decree is for who was under the lender.
     */
    static String then(String relation) {
        return switch (relation) {
            case "direct" -> "indirect";
            case "former_superior" -> "direct";
            case "delegate", "ordering" -> "other_unit";
            default -> relation;
        };
    }

    static void enter() {
        String owner = id(OWNER);
        oldPlacement = Rows.text("select id from placement where employee_id = ?", owner);
        Rows.change("update placement set start_date = ? where id = ?", THEN.plusDays(1), oldPlacement);
        Rows.change("""
                insert into placement (id, employee_id, unit_id, post_title, superior_id, superior_title, capacity, because,
                    start_date, end_date)
                select ?, employee_id, unit_id, post_title, ?, superior_title, 'DEFINITIF', 'NAMED', '1970-01-01', ?
                from placement where id = ?""", Ids.next(), id(FORMER), THEN, oldPlacement);
        oldSubordination = Rows.text("select superior_id from placement where employee_id = ?", id(SUBORDINATE));
        Rows.change("update placement set superior_id = ? where employee_id = ?", owner, id(SUBORDINATE));
        decree(ORDERING, TODAY.minusDays(1), TODAY.plusDays(5));
        Rows.change(
                "update delegation set validates = false, orders = true where letter = ? and to_id = ?",
                LETTER,
                id(ORDERING));
        decree(DELEGATE, TODAY.minusDays(1), TODAY.plusDays(5));
        decree(DELEGATE_TO_BE, TODAY.plusDays(6), TODAY.plusDays(9));
        decree(DELEGATE_ONCE, TODAY.minusDays(9), TODAY.minusDays(2));
        long team = Ids.next();
        Rows.change(
                "insert into post (id, unit_id, title, position_kind) select ?, id, ?, '4' from work_unit where code = ?",
                team,
                LETTER,
                AGENCY);
        join(team, OWNER, "ANGGOTA_TIM", OPEN);
        join(team, LEADER, "KETUA_TIM", OPEN);
        join(team, LEADER_ONCE, "KETUA_TIM", THEN.minusDays(1));
        String agency = Rows.text("select id from work_unit where code = ?", AGENCY);
        Examples.grant(id(UNIT_ADMIN), "UNIT_ADMIN", agency, THEN, OPEN);
        Examples.grant(id(UNIT_ADMIN_ONCE), "UNIT_ADMIN", agency, THEN, TODAY.minusDays(1));
        Examples.grant(id(UNIT_ADMIN_ENDED), "UNIT_ADMIN", agency, THEN, OPEN);
        Rows.change(
                "update role_grant set ended_at = utc_timestamp(6) where employee_id = ? and role = 'UNIT_ADMIN'",
                id(UNIT_ADMIN_ENDED));
        Examples.grant(id(PPK), "PPK");
        // So that they need no second factor.
        for (String nip : List.of(UNIT_ADMIN, PPK)) {
            Rows.change(
                    "insert into demo_persona (persona, employee_id, sort_order) values (?, ?, 99)",
                    LETTER + nip.charAt(3),
                    id(nip));
        }
        ASKERS.values().stream().flatMap(List::stream).forEach(MatrixCast::give);
    }

    static void leave() {
        Examples.remove();
        Rows.change("delete from api_token where name = ?", LETTER);
        Rows.change("delete from demo_persona where persona like ?", LETTER + "%");
        Rows.change("delete from assignment where letter = ?", LETTER);
        Rows.change("delete from post where title = ?", LETTER);
        Rows.change("delete from delegation where letter = ?", LETTER);
        Rows.change("delete from personnel_change where letter = ?", LETTER);
        Rows.change("update placement set superior_id = ? where employee_id = ?", oldSubordination, id(SUBORDINATE));
        Rows.change("delete from placement where employee_id = ? and id <> ?", id(OWNER), oldPlacement);
        Rows.change("update placement set start_date = '1970-01-01' where id = ?", oldPlacement);
    }

    static void ownerHoldsNoRole() {
        if (Rows.number("select count(*) from role_grant where employee_id = ?", id(OWNER)) > 0) {
            Rows.change("delete from role_grant where employee_id = ?", id(OWNER));
            // A session believes for some seconds what its owner may do.
            SESSIONS.remove(OWNER);
        }
    }

    static Session session(String nip) {
        return SESSIONS.computeIfAbsent(nip, key -> Session.signIn(key, DemoLoader.PASSWORD));
    }

    /** The same person's program, which may read all that a token can. */
    static String token(String nip) {
        return TOKENS.get(nip);
    }

    /** The superior of that day, who has something to take back. */
    static Session superiorOn(LocalDate day) {
        return session(day.isAfter(THEN) ? SUPERIOR : FORMER);
    }

    static String id(String nip) {
        return Rows.text("select id from employee where nip = ?", nip);
    }

    private static void decree(String to, LocalDate start, LocalDate end) {
        long change = Ids.next();
        Rows.change("""
                insert into personnel_change (id, kind, employee_id, effective_on, letter, made_by, made_at, version)
                values (?, 'DELEGATION', ?, ?, ?, ?, utc_timestamp(6), 0)""", change, id(SUPERIOR), start, LETTER, id(SUPERIOR));
        Rows.change("""
                insert into delegation (id, from_id, to_id, letter, start_date, end_date, validates, orders, grades, signs,
                    change_id) values (?, ?, ?, ?, ?, ?, true, false, false, false, ?)""", change, id(SUPERIOR), id(to), LETTER, start, end, change);
    }

    private static void join(long team, String nip, String kind, LocalDate end) {
        Rows.change("""
                insert into assignment (id, employee_id, post_id, kind, start_date, end_date, letter)
                values (?, ?, ?, ?, '2020-01-01', ?, ?)""", Ids.next(), id(nip), team, kind, end, LETTER);
    }

    private static void give(String nip) {
        String token = "sikap_" + Tokens.next();
        Rows.change(
                """
                insert into api_token (id, employee_id, token_hash, name, scopes, created_at, expires_at)
                values (?, ?, ?, ?, 'ENTRIES,TARGETS,QUEUE,REPORTS', ?, ?)""",
                Ids.next(),
                id(nip),
                Tokens.hash(token),
                LETTER,
                TODAY.minusDays(1).atStartOfDay(),
                TODAY.plusDays(2).atStartOfDay());
        TOKENS.put(nip, token);
    }
}
