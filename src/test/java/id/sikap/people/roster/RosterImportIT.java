package id.sikap.people.roster;

import static id.sikap.people.roster.Export.CHIEF;
import static id.sikap.people.roster.Export.CONTRACT;
import static id.sikap.people.roster.Export.HEAD;
import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.ImportResult.Differences;
import id.sikap.people.roster.ImportResult.Tally;
import id.sikap.people.roster.sheet.ColumnChoice;
import id.sikap.people.roster.sheet.ColumnChoices;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import on a real database: what is written, what is left alone, and how dated lines of command follow. */
class RosterImportIT {

    private static final LocalDate DAY_ONE = LocalDate.of(2026, 11, 2);
    private static final String OFFICIAL = "kepala_non_asn";
    private static final LocalDate DAY_TWO = LocalDate.of(2026, 11, 20);

    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        connection = TestDatabase.fresh("roster_import").getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theFirstImportHoldsSinceBeforeThePortal() throws Exception {
        assertThat(take(new Export(), DAY_ONE)).isEqualTo(counts(3, 4, 4, 0));
        assertThat(rows("""
                        select e.nip, u.code, s.nip, a.start_date, a.end_date from placement a
                        join employee e on e.id = a.employee_id join work_unit u on u.id = a.unit_id
                        left join employee s on s.id = a.superior_id order by e.nip"""))
                .containsExactly(
                        HEAD + "|D|null|1970-01-01|9999-12-31",
                        CHIEF + "|B|" + HEAD + "|1970-01-01|9999-12-31",
                        STAFF + "|B|" + CHIEF + "|1970-01-01|9999-12-31",
                        CONTRACT + "|B|" + CHIEF + "|1970-01-01|9999-12-31");
        assertThat(rows("""
                        select u.code, p.code, g.code, u.tree_path = concat(coalesce(p.tree_path, '/'), u.id, '/')
                        from work_unit u join work_unit g on g.id = u.agency_id left join work_unit p on p.id = u.parent_id
                        order by u.tree_path""")).containsExactly("R|null|R|1", "D|R|D|1", "B|D|D|1");
    }

    @Test
    void importingTheSameAgainWritesNothing() throws Exception {
        take(new Export(), DAY_ONE);
        assertThat(take(new Export(), DAY_TWO)).isEqualTo(counts(3, 4, 0, 0));
        assertThat(rows("select sum(version) from employee union all select sum(version) from work_unit"))
                .containsExactly("0", "0");
        assertThat(rows("select count(*) from placement")).containsExactly("4");
    }

    @Test
    void aChangedPersonIsUpdatedByNumber() throws Exception {
        take(new Export(), DAY_ONE);
        Export later = new Export().with(STAFF, "golongan_id", "34").with(STAFF, "nama", "Nama Baru");
        assertThat(take(later, DAY_TWO)).isEqualTo(counts(3, 4, 0, 1));
        assertThat(rows("select name, grade_code, rank_name, version from employee where nip = '" + STAFF + "'"))
                .containsExactly("Nama Baru|34|Penata Tingkat I|1");
        assertThat(rows("select count(*) from placement")).containsExactly("4");
    }

    /** The one in force, and what it was before is told. */
    @Test
    void aContractComesInAndIsExtended() throws Exception {
        String contract = "select contract_start, contract_end, version from employee where nip = '" + CONTRACT + "'";
        take(new Export(), DAY_ONE);
        assertThat(rows(contract)).containsExactly("2022-03-01|2027-02-28|0");
        Export extended = new Export().with(CONTRACT, "kontrak_selesai", "29-02-2028");
        ImportResult result = new RosterImport(connection, DAY_TWO, percent -> {}).take(null, extended.people(), null);
        assertThat(result.verdicts())
                .filteredOn(verdict -> verdict.kind() != Verdict.Kind.SAME)
                .singleElement()
                .extracting(Verdict::differences)
                .isEqualTo(List.of(new Verdict.Difference("kontrak_selesai", "28-02-2027", "29-02-2028")));
        assertThat(rows(contract)).containsExactly("2022-03-01|2028-02-29|1");
        take(extended.with(CONTRACT, "kontrak_mulai", "").with(CONTRACT, "kontrak_selesai", ""), DAY_TWO);
        assertThat(rows(contract)).as("empty cells take it away").containsExactly("null|null|2");
    }

    @Test
    void aMoveEndsYesterdayAndBeginsToday() throws Exception {
        take(new Export(), DAY_ONE);
        assertThat(take(new Export().with(STAFF, "unor_id", "D"), DAY_TWO))
                .as("the check tells it as well")
                .isEqualTo(new Tally(3, 4, 0, 1, new Differences(1, 0, 1, 0, 0)));
        assertThat(placementsOf(STAFF))
                .containsExactly("B|" + CHIEF + "|1970-01-01|2026-11-19", "D|" + HEAD + "|2026-11-20|9999-12-31");
        take(new Export().with(STAFF, "nip_atasan", CONTRACT), DAY_TWO);
        assertThat(placementsOf(STAFF))
                .as("a second change on one day corrects the first")
                .containsExactly("B|" + CHIEF + "|1970-01-01|2026-11-19", "B|" + CONTRACT + "|2026-11-20|9999-12-31");
    }

    @Test
    void whoIsInNoFileStays() throws Exception {
        take(new Export(), DAY_ONE);
        Export later = new Export().without(STAFF);
        ImportResult result =
                new RosterImport(connection, DAY_TWO, percent -> {}).take(later.units(), later.people(), null);
        assertThat(result.tally()).isEqualTo(counts(3, 3, 0, 0));
        assertThat(result.absent()).as("and it is said").isOne();
        assertThat(rows("select active, version from employee where nip = '" + STAFF + "'"))
                .containsExactly("1|0");
        assertThat(placementsOf(STAFF)).hasSize(1);
    }

    @Test
    void whoIsInNoFileFollowsANewHeadOfHisUnit() throws Exception {
        take(new Export().with(CONTRACT, "nip_atasan", HEAD), DAY_ONE);
        Export partial = new Export()
                .with(CHIEF, "status", "Pensiun")
                .without(STAFF)
                .without(CONTRACT)
                .pns("198001012005031005", "Kepala Bidang", "B");
        assertThat(take(partial, DAY_TWO)).isEqualTo(new Tally(3, 3, 1, 1, new Differences(0, 0, 0, 1, 0)));
        assertThat(placementsOf(STAFF)).last().isEqualTo("B|198001012005031005|2026-11-20|9999-12-31");
        assertThat(placementsOf(CONTRACT))
                .as("named against the tree, so kept")
                .containsExactly("B|" + HEAD + "|1970-01-01|9999-12-31");
    }

    @Test
    void peopleMayComeAloneOnceTheirUnitsStand() throws Exception {
        take(new Export(), DAY_ONE);
        RosterImport later = new RosterImport(connection, DAY_TWO, percent -> {});
        assertThat(later.take(null, new Export().with(STAFF, "nama", "Lain").people(), null)
                        .tally())
                .isEqualTo(counts(0, 4, 0, 1));
        assertThat(later.take(new Export().units(), null, null).tally()).isEqualTo(counts(3, 0, 0, 0));
    }

    /** A sheet without the column says nothing of superiors, not that nobody is named; and none of it can be its fault. */
    @Test
    void whatASheetHasNoColumnForStays() throws Exception {
        take(new Export().with(STAFF, "nip_atasan", CONTRACT), DAY_ONE);
        take(new Export().with(STAFF, "nip_atasan", CONTRACT).without(CONTRACT), DAY_TWO);
        try (PreparedStatement retire =
                connection.prepareStatement("update employee set active = false where nip = ?")) {
            retire.setString(1, CONTRACT);
            retire.executeUpdate();
        }
        List<String> heads = List.of("NIP", "Unit");
        long admin = Long.parseLong(rows("select id from employee limit 1").get(0));
        new ColumnChoices(connection)
                .put(
                        RosterFile.PEOPLE,
                        ColumnChoice.fingerprint(heads),
                        Map.of("nip", 0, "unor_id", 1),
                        admin,
                        Instant.EPOCH);
        byte[] sheet = ("NIP,Unit\n" + STAFF + ",D\n").getBytes(StandardCharsets.UTF_8);
        ImportResult moved = new RosterImport(connection, DAY_TWO, percent -> {}).take(null, sheet, null);
        assertThat(moved.faults()).isEmpty();
        assertThat(moved.tally()).isEqualTo(new Tally(0, 1, 0, 1, new Differences(1, 0, 0, 0, 0)));
        assertThat(rows("select s.nip from named_superior n join employee s on s.id = n.superior_id"))
                .containsExactly(CONTRACT);
    }

    @Test
    void aMovedUnitTakesItsSubtreeAlong() throws Exception {
        Export export = new Export().unit("E", "R", "Dinas Lain", "Kepala Dinas Lain", "21");
        take(export.unit("S", "B", "Seksi", "Kepala Seksi", "41"), DAY_ONE);
        take(export.with("B", "diatasan_id", "E"), DAY_TWO);
        assertThat(rows("""
                        select u.code, g.code, u.tree_path = concat(p.tree_path, u.id, '/') from work_unit u
                        join work_unit g on g.id = u.agency_id join work_unit p on p.id = u.parent_id
                        where u.code in ('B', 'S') order by u.code""")).containsExactly("B|E|1", "S|E|1");
        assertThat(placementsOf(CHIEF))
                .as("the new agency has no head, and nobody is above it")
                .last()
                .isEqualTo("B|null|2026-11-20|9999-12-31");
    }

    @Test
    void anOfficialWithoutANumberOutlivesTheImport() throws Exception {
        take(new Export(), DAY_ONE);
        try (PreparedStatement name = connection.prepareStatement(
                "update unit_span set official_name = 'Dr. Contoh' where head_title = 'Gubernur'")) {
            name.executeUpdate();
        }
        take(new Export().with("R", "nama_unor", "Provinsi Baru"), DAY_TWO);
        assertThat(rows("select name, official_name from unit_span where head_title = 'Gubernur' order by start_date"))
                .containsExactly("Provinsi|Dr. Contoh", "Provinsi Baru|Dr. Contoh");
    }

    /** The governor: whom a file names from the day it is taken in; no column says nothing of him, an empty cell that he is gone. */
    @Test
    void aFileMayNameAHeadWithoutANumber() throws Exception {
        take(new Export().with("R", OFFICIAL, "Dr. Contoh"), DAY_ONE);
        String above = "select a.superior_title, a.superior_name, a.because, a.start_date from placement a"
                + " join employee e on e.id = a.employee_id where e.nip = '" + HEAD + "' order by a.start_date";
        assertThat(rows(above)).containsExactly("Gubernur|Dr. Contoh|TOP|1970-01-01");
        ImportResult next = new RosterImport(connection, DAY_TWO, percent -> {})
                .take(new Export().with("R", OFFICIAL, "Ir. Penerus").units(), null, null);
        assertThat(next.verdicts())
                .filteredOn(verdict -> verdict.kind() == Verdict.Kind.CHANGED)
                .singleElement()
                .extracting(Verdict::differences)
                .isEqualTo(List.of(new Verdict.Difference(OFFICIAL, "Dr. Contoh", "Ir. Penerus")));
        assertThat(rows(above))
                .containsExactly("Gubernur|Dr. Contoh|TOP|1970-01-01", "Gubernur|Ir. Penerus|TOP|2026-11-20");
        take(new Export(), DAY_TWO);
        assertThat(rows(above)).hasSize(2);
        take(new Export().with("R", OFFICIAL, ""), DAY_TWO);
        assertThat(rows(above)).last().isEqualTo("Gubernur|null|TOP|2026-11-20");
        assertThat(new RosterImport(connection, DAY_TWO, percent -> {})
                        .check(new Export().with("R", OFFICIAL, "x".repeat(151)).units(), null)
                        .faults())
                .extracting(Export::line)
                .containsExactly("units 2 kepala_non_asn too-long");
    }

    /** From his new post he would lend the people of another unit; only called otherwise, he has left nothing. */
    @Test
    void whoIsMovedNoLongerLends() throws Exception {
        take(new Export(), DAY_ONE);
        lend(CHIEF, STAFF, DAY_ONE, DAY_TWO.plusDays(9));
        lend(CHIEF, STAFF, DAY_TWO.plusDays(10), DAY_TWO.plusDays(12));
        Export renamed = new Export()
                .with("B", "nama_jabatan", "Kepala Bidang Baru")
                .with(CHIEF, "jabatan", "Kepala Bidang Baru");
        take(renamed, DAY_TWO.minusDays(1));
        assertThat(rows("select end_date from delegation order by start_date"))
                .containsExactly("2026-11-29", "2026-12-02");
        take(renamed.with(CHIEF, "unor_id", "D").with(CHIEF, "jabatan", "Analis"), DAY_TWO);
        assertThat(rows("select start_date, end_date from delegation")).containsExactly("2026-11-02|2026-11-19");
    }

    /** Without the decree's end the retired official would keep his seat, before his successor; who acted is relieved. */
    @Test
    void theSuccessorOfARetiredOfficialLeads() throws Exception {
        take(new Export(), DAY_ONE);
        lend(CHIEF, STAFF, DAY_ONE, DAY_TWO.plusDays(9));
        execute("""
                insert into assignment (id, employee_id, post_id, kind, start_date, end_date, letter)
                select 7, (select id from employee where nip = '%s'), p.id, 'PLT', '%s', '9999-12-31', 'X'
                  from post p where p.title = 'Kepala Bidang'""".formatted(CONTRACT, DAY_ONE));
        lend(CONTRACT, HEAD, DAY_ONE, DAY_TWO.plusDays(9));
        String successor = "198001012005031005";
        take(new Export().with(CHIEF, "status", "Pensiun").pns(successor, "Kepala Bidang", "B"), DAY_TWO);
        assertThat(placementsOf(STAFF)).last().isEqualTo("B|" + successor + "|2026-11-20|9999-12-31");
        assertThat(rows("select end_date from delegation")).containsExactly("2026-11-19", "2026-11-19");
        assertThat(rows("select end_date from assignment where kind = 'PLT'")).containsExactly("2026-11-19");
    }

    private void lend(String from, String to, LocalDate start, LocalDate end) throws SQLException {
        execute("""
                insert into personnel_change (id, kind, effective_on, letter, made_by, made_at, version)
                select coalesce(max(c.id), 0) + 1, 'DELEGATION', '%s', 'X', (select max(id) from employee), '2026-11-01', 0
                  from personnel_change c""".formatted(start));
        execute("""
                insert into delegation (id, from_id, to_id, letter, start_date, end_date, validates, orders, grades, signs,
                    change_id) select c.id, f.id, t.id, 'X', '%s', '%s', true, true, true, true, c.id
                  from employee f join employee t on t.nip = '%s'
                  join personnel_change c on c.id = (select max(id) from personnel_change)
                 where f.nip = '%s'""".formatted(start, end, to, from));
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    @Test
    void whileAFaultStandsOrOnATrialNothingIsWritten() throws Exception {
        RosterImport roster = new RosterImport(connection, DAY_ONE, percent -> {});
        ImportResult refused = roster.take(
                new Export().units(), new Export().with(STAFF, "nama", "").people(), null);
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused.tally().created()).isZero();
        assertThat(roster.check(new Export().units(), new Export().people()).tally())
                .isEqualTo(counts(3, 4, 4, 0));
        assertThat(rows("select count(*) from work_unit union all select count(*) from employee"))
                .containsExactly("0", "0");
    }

    @Test
    void newPeopleGetAnAccountThatWaitsOrTheDemosPassword() throws Exception {
        take(new Export().without(STAFF), DAY_ONE);
        new RosterImport(connection, DAY_TWO, percent -> {})
                .take(new Export().units(), new Export().people(), "$argon2id$demo");
        assertThat(rows("""
                        select e.nip, c.password_hash, c.enabled from account c
                        join employee e on e.id = c.employee_id where e.nip in ('%s', '%s') order by e.nip""".formatted(CHIEF, STAFF))).containsExactly(CHIEF + "|null|1", STAFF + "|$argon2id$demo|1");
    }

    @Test
    void theProvinceComesInOnTopOfAnotherTreeWithinTheMinute() throws Exception {
        take(new Export(), DAY_ONE);
        List<Integer> seen = new ArrayList<>();
        long start = System.nanoTime();
        ImportResult result = new RosterImport(connection, DAY_ONE, seen::add)
                .take(resource("/db/demo/province/unor.csv"), resource("/db/demo/province/pegawai.csv"), null);
        connection.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(seconds).isLessThan(60);
        assertThat(result.tally()).isEqualTo(counts(760, 10_381, 10_381, 0));
        assertThat(seen).isSorted().endsWith(100).hasSizeGreaterThan(20);
        assertThat(rows("select count(distinct agency_id) from work_unit where tree_path like concat('/',"
                        + " (select id from work_unit where code = 'U00001'), '/%')"))
                .as("41 agencies, the secretariat, the root")
                .containsExactly("43");
        assertThat(rows("select count(*) from placement where superior_id is null"))
                .as("the secretary here, the head there")
                .containsExactly("2");
        assertThat(placementsOf(STAFF)).as("the other tree is left alone").hasSize(1);
        assertThat(new RosterImport(connection, DAY_TWO, percent -> {})
                        .take(resource("/db/demo/province/unor.csv"), resource("/db/demo/province/pegawai.csv"), null)
                        .tally())
                .isEqualTo(counts(760, 10_381, 0, 0));
    }

    /** Of people known already, nobody is elsewhere than before. */
    private static Tally counts(int units, int people, int created, int updated) {
        return new Tally(units, people, created, updated, Differences.NONE);
    }

    private Tally take(Export export, LocalDate today) throws SQLException {
        ImportResult result =
                new RosterImport(connection, today, percent -> {}).take(export.units(), export.people(), null);
        assertThat(result.faults()).isEmpty();
        return result.tally();
    }

    private List<String> placementsOf(String nip) throws SQLException {
        return rows("""
                select u.code, s.nip, a.start_date, a.end_date from placement a
                join employee e on e.id = a.employee_id join work_unit u on u.id = a.unit_id
                left join employee s on s.id = a.superior_id where e.nip = '%s' order by a.start_date""".formatted(nip));
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = RosterImportIT.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
