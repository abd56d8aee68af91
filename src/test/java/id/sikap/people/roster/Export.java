package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Placement;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.Heads;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.Lines;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.platform.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small, faultless export to spoil in one place: an agency with a head, a division below it, and its staff. */
public final class Export {

    static final String HEAD = "197001011995031001";
    static final String CHIEF = "197501012000032002";
    public static final String STAFF = "199001012015031003";
    static final String CONTRACT = "199101012022211004";

    private final List<Map<String, String>> units = new ArrayList<>();
    private final List<Map<String, String>> people = new ArrayList<>();

    public Export() {
        unit("R", "", "Provinsi", "Gubernur", "");
        unit("D", "R", "Dinas", "Kepala Dinas", "21");
        unit("B", "D", "Bidang", "Kepala Bidang", "31");
        pns(HEAD, "Kepala Dinas", "D");
        pns(CHIEF, "Kepala Bidang", "B");
        pns(STAFF, "Analis", "B");
        pns(CONTRACT, "Operator", "B");
        with(CONTRACT, "jenis_pegawai", "PPPK");
        with(CONTRACT, "golongan_id", "");
        with(CONTRACT, "golongan_pppk", "IX");
        with(CONTRACT, "kontrak_mulai", "01-03-2022");
        with(CONTRACT, "kontrak_selesai", "28-02-2027");
    }

    Export unit(String id, String parent, String name, String head, String echelon) {
        units.add(row(RosterFile.UNITS, id, parent, name, head, echelon, "NON_LAYANAN", "1"));
        return this;
    }

    Export pns(String nip, String position, String unit) {
        people.add(row(
                RosterFile.PEOPLE,
                nip,
                "Nama " + nip.substring(15),
                "",
                "S.E.",
                "PNS",
                "33",
                "Penata",
                "",
                "01-04-2020",
                "1",
                position,
                "99",
                "",
                "9",
                "2021-05-01",
                unit,
                "",
                "NON_LAYANAN",
                "Aktif",
                "",
                "",
                "",
                ""));
        return this;
    }

    /** Sets a cell of the unit or person with this key. */
    public Export with(String key, String column, String value) {
        boolean unit = units.stream().anyMatch(row -> row.get("id").equals(key));
        String keyColumn = unit ? "id" : "nip";
        (unit ? units : people)
                .stream()
                        .filter(row -> row.get(keyColumn).equals(key))
                        .reduce((one, last) -> last)
                        .orElseThrow()
                        .put(column, value);
        return this;
    }

    Export without(String nip) {
        people.removeIf(row -> row.get("nip").equals(nip));
        return this;
    }

    byte[] units() {
        return csv(RosterFile.UNITS, units).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] people() {
        return csv(RosterFile.PEOPLE, people).getBytes(StandardCharsets.UTF_8);
    }

    /** The faults over nothing that stands, each as {@code file row column code}. */
    List<String> faults() {
        Faults faults = new Faults();
        roster(faults);
        return faults.list().stream().map(Export::line).toList();
    }

    Roster roster(Faults faults) {
        return Roster.of(RosterState.empty(), unitRows(units(), faults), personRows(people(), faults), faults);
    }

    /** Rows of a file over nothing that stands, in our own layout. */
    static List<UnitRow> unitRows(byte[] content, Faults faults) {
        return UnitRow.read(content, new Heads(RosterFile.UNITS, Map.of()), RosterState.empty(), faults)
                .rows();
    }

    static List<PersonRow> personRows(byte[] content, Faults faults) {
        return PersonRow.read(content, new Heads(RosterFile.PEOPLE, Map.of()), RosterState.empty(), faults)
                .rows();
    }

    /** Of a file of people alone. */
    public static List<ImportFault> faultsOf(byte[] people) {
        Faults faults = new Faults();
        personRows(people, faults);
        return faults.list();
    }

    /** Of a file of units alone. */
    public static List<ImportFault> unitFaultsOf(byte[] units) {
        Faults faults = new Faults();
        unitRows(units, faults);
        return faults.list();
    }

    /** As if this export, unspoilt, had been taken in. */
    static RosterState standing() {
        RosterState state = RosterState.empty();
        Export export = new Export();
        RosterState.Fact fact = new RosterState.Fact(1, LocalDate.EPOCH, Placement.OPEN_END);
        unitRows(export.units(), new Faults()).forEach(row -> state.units()
                .put(row.unit().code(), new RosterState.StoredUnit(1, row.unit(), 1, "/1/", fact)));
        personRows(export.people(), new Faults()).forEach(row -> state.people()
                .put(
                        row.person().nip(),
                        new RosterState.StoredPerson(
                                1,
                                row.person(),
                                fact,
                                row.unitCode(),
                                row.person().positionTitle(),
                                null,
                                null,
                                null)));
        return state;
    }

    public static List<Lines.Line> lines(RosterFile file, byte[] content, Faults faults) {
        return Lines.read(file, content, new Heads(file, Map.of()), faults, Function.identity())
                .rows();
    }

    public static String line(ImportFault fault) {
        for (Locale locale : List.of(Words.INDONESIAN, Locale.ENGLISH)) {
            String sentence = Words.say(locale, fault.messageKey(), fault.args().toArray());
            assertThat(sentence)
                    .as("has a sentence")
                    .isNotEqualTo(fault.messageKey())
                    .doesNotContain("{", "''");
        }
        return fault.file().part() + " " + fault.row() + " " + fault.column() + " " + fault.code();
    }

    private static Map<String, String> row(RosterFile file, String... values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(file.columns().get(i), values[i]);
        }
        return row;
    }

    private static String csv(RosterFile file, List<Map<String, String>> rows) {
        // A column that no row speaks of is not in the file.
        List<String> columns = file.columns().stream()
                .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> csv.append(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .append('\n'));
        return csv.toString();
    }
}
