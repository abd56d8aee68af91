package id.sikap.support;

import id.sikap.platform.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that a test puts beside the demo's and takes away again. */
public final class Examples {

    /** Begins every idempotency key here; that is how the entries are found again. */
    private static final String KEY = "5eed0000-0000-4000-8000-";

    public static final String RESULT = "Contoh uji";

    /** The number of every letter here. */
    public static final String LETTER = RESULT;

    private Examples() {}

    public static String key() {
        return KEY + "%012x".formatted(Ids.next() & 0xffff_ffff_ffffL);
    }

    /** What a script posts for an output of that day. */
    public static Map<String, Object> post(LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", day.toString());
        body.put("result", RESULT);
        body.put("quantity", 2.5);
        body.put("unit", "dokumen");
        body.put("minutes", 60);
        body.put("location", "WFH");
        return body;
    }

    /** What a script posts for a target of that year. */
    public static Map<String, Object> target(String nip, int year) {
        return Map.of(
                "nip",
                nip,
                "period",
                year,
                "result",
                RESULT,
                "indicator",
                "Jumlah contoh",
                "quantity",
                12,
                "unit",
                "dokumen");
    }

    /** An entry in that status, version 0; decided ones by the writer's superior of today. */
    public static long entry(String nip, LocalDate day, String status) {
        long id = Ids.next();
        Rows.change("""
                insert into day_entry (id, employee_id, work_date, result, quantity, unit, minutes, location, status,
                    logged_at, sent_at, decided_at, decided_by, reason, op_key, op_digest, receipt_code, version)
                select ?, e.id, ?, ?, 1, 'dokumen', 30, 'WFO', ?, ?, if(? = 'DRAFT', null, ?),
                    if(? in ('DRAFT', 'SENT'), null, ?), if(? in ('DRAFT', 'SENT'), null, a.superior_id),
                    if(? = 'RETURNED', 'Perjelas', null), ?, '-', 'AAAA-BBBB-CCCC', 0
                from employee e join placement a on a.employee_id = e.id and ? between a.start_date and a.end_date
                where e.nip = ?""", id, day, RESULT, status, now(), status, now(), status, now(), status, status, key(), day, nip);
        return id;
    }

    /** The file is one of the demo's, so there is something to read. */
    public static long evidence(long entryId) {
        long id = Ids.next();
        Rows.change("""
                insert into evidence (id, entry_id, sha256, media_type, size_bytes, original_name, stored_at)
                select ?, ?, sha256, media_type, size_bytes, 'bukti', ? from evidence order by id limit 1""", id, entryId, now());
        return id;
    }

    /** A proposal to which neither side has agreed. */
    public static long target(String nip) {
        long id = Ids.next();
        int year = RunningPortal.today().getYear();
        Rows.change("""
                insert into target (id, employee_id, period, result, indicator, quantity, unit, starts_on, ends_on,
                    proposed_by, version)
                select ?, e.id, ?, ?, 'Jumlah contoh', 12, 'dokumen', ?, ?, e.id, 0 from employee e where e.nip = ?""", id, year, RESULT, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), nip);
        return id;
    }

    /** Somebody more in that unit under that superior. */
    public static void person(long unitId, long superiorId) {
        long id = Ids.next();
        Rows.change("""
                insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group, active,
                    version) values (?, ?, ?, 'PNS', '4', 'Pengelola', 'NON_LAYANAN', true, 0)""", id, "%018d".formatted(id), RESULT);
        Rows.change("""
                insert into placement (id, employee_id, unit_id, post_title, superior_id, capacity, because, start_date, end_date)
                values (?, ?, ?, 'Pengelola', ?, 'DEFINITIF', 'NAMED', '1970-01-01', '9999-12-31')""", id, id, unitId, superiorId);
    }

    /** An agency (OPD) more, below that unit; nobody works there. */
    public static long agency(long parentId) {
        long id = Ids.next();
        Rows.change("""
                insert into work_unit (id, code, parent_id, agency_id, name, head_title, echelon_code, staff_group,
                    tree_path, active, version)
                select ?, ?, p.id, ?, ?, 'Kepala Contoh', '21', 'NON_LAYANAN', concat(p.tree_path, ?, '/'), true, 0
                from work_unit p where p.id = ?""", id, "X" + id, id, RESULT, id, parentId);
        return id;
    }

    /** A decree for one day of a year from now. */
    public static long delegation(String fromNip, String toNip) {
        return delegation(fromNip, toNip, RunningPortal.today().plusYears(1));
    }

    public static long delegation(String fromNip, String toNip, LocalDate day) {
        long id = Ids.next();
        Rows.change("""
                insert into personnel_change (id, kind, employee_id, effective_on, letter, made_by, made_at, version)
                select ?, 'DELEGATION', id, ?, ?, id, utc_timestamp(6), 0 from employee where nip = ?""", id, day, RESULT, fromNip);
        Rows.change("""
                insert into delegation (id, from_id, to_id, letter, start_date, end_date, validates, orders, grades, signs,
                    change_id)
                select ?, f.id, t.id, ?, ?, ?, true, false, false, false, ? from employee f join employee t
                 where f.nip = ? and t.nip = ?""", id, RESULT, day, day, id, fromNip, toNip);
        return id;
    }

    /** A role by letter since long ago. */
    public static void grant(String employeeId, String role) {
        grant(employeeId, role, null, LocalDate.EPOCH.plusDays(1), LocalDate.of(9999, 12, 31));
    }

    /** The unit is null but for a unit's administrator. */
    public static void grant(String employeeId, String role, String unitId, LocalDate start, LocalDate end) {
        Rows.change("""
                insert into role_grant (id, employee_id, role, unit_id, letter, start_date, end_date, granted_at)
                values (?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))""", Ids.next(), employeeId, role, unitId, RESULT, start, end);
    }

    public static void remove() {
        Rows.change("delete from role_grant where letter = ?", RESULT);
        Rows.change("delete from delegation where letter = ?", RESULT);
        Rows.change("delete from personnel_change where letter = ?", RESULT);
        String mine = "(select id from day_entry where op_key like '" + KEY + "%')";
        Rows.change("delete from review where entry_id in " + mine);
        Rows.change("delete from evidence where entry_id in " + mine);
        Rows.change("delete from day_entry where op_key like '" + KEY + "%'");
        Rows.change("delete from target where result = ?", RESULT);
        Rows.change("delete from placement where employee_id in (select id from employee where name = ?)", RESULT);
        Rows.change("delete from employee where name = ?", RESULT);
        // A row that names itself keeps itself from being deleted.
        Rows.change("update work_unit set agency_id = parent_id where name = ?", RESULT);
        Rows.change("delete from work_unit where name = ?", RESULT);
    }

    private static LocalDateTime now() {
        return RunningPortal.today().atTime(1, 0);
    }
}
