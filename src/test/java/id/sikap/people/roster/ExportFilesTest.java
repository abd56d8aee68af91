package id.sikap.people.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sikap.people.Nip;
import id.sikap.people.UnitTree;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.RosterFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two exports as the personnel agency hands them over: the province, and one full of what goes wrong. */
class ExportFilesTest {

    /** What expected-faults.csv calls an error, in our codes. */
    private static final Map<String, String> CODES = Map.of(
            "19 digits", "nip-length",
            "birth month 13", "nip-birth-date",
            "unknown unit", "unknown-unit",
            "duplicate number", "duplicate-nip",
            "no such date", "no-such-date",
            "unknown rank", "unknown-rank",
            "no name", "no-name",
            "own superior", "own-superior",
            "number mangled by a spreadsheet", "nip-mangled");

    private final Faults faults = new Faults();

    @Test
    void theDirtyExportYieldsExactlyTheVerdictsExpected() throws IOException {
        Map<String, Set<String>> expected = new HashMap<>();
        int errors = 0;
        for (String line : text("/import/expected-faults.csv").lines().skip(1).toList()) {
            String number = line.substring(0, line.indexOf(','));
            String verdict = line.substring(line.indexOf(',') + 1);
            if (verdict.startsWith("error: ")) {
                expected.put(number, Set.of(CODES.get(verdict.substring(7))));
                errors++;
            }
        }
        String people = text("/import/pegawai.csv");
        load("/import/unor.csv", "/import/pegawai.csv");

        List<String> lines = people.lines().toList();
        Map<String, Set<String>> found = faults.list().stream()
                .collect(groupingBy(
                        fault -> lines.get(fault.row() - 1).split(";")[0], mapping(ImportFault::code, toSet())));
        assertThat(found).isEqualTo(expected);
        assertThat(faults.list()).hasSize(errors).allMatch(fault -> fault.file() == RosterFile.PEOPLE);
    }

    @Test
    void aDuplicateNumberPointsAtTheRowThatHadItFirst() throws IOException {
        load("/import/unor.csv", "/import/pegawai.csv");
        assertThat(faults.list())
                .filteredOn(fault -> fault.code().equals("duplicate-nip"))
                .extracting(ImportFault::row, ImportFault::column, ImportFault::args)
                .contains(tuple(589, "nip", List.of("198005072006011994", 588)));
    }

    @Test
    void whatTheDirtyExportWritesOddlyIsReadRight() throws IOException {
        Map<String, PersonRow> people = new HashMap<>();
        load("/import/unor.csv", "/import/pegawai.csv")
                .personRows()
                .forEach(row -> people.put(row.person().nip(), row));
        assertThat(people).containsKeys("199705202022231948", "198804082015032921");
        assertThat(people.get("198410022010042973").person().name()).isEqualTo("RATNA HANDAYANI");
        assertThat(people.get("198004012005031961").person().positionSince()).isEqualTo("2021-03-01");
        assertThat(people.get("196912101998032907").person().name()).isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void theProvinceIsWithoutFault() throws IOException {
        Roster province = load("/db/demo/province/unor.csv", "/db/demo/province/pegawai.csv");
        assertThat(faults.list()).isEmpty();
        assertThat(province.units())
                .hasSize(760)
                .filteredOn(unit -> unit.official() != null)
                .hasSize(1);
        assertThat(province.personRows()).hasSize(10_381);
        assertThat(province.superiors().entrySet().stream()
                        .filter(entry -> entry.getValue() == null)
                        .count())
                .as("only the regional secretary has nobody above: the governor has no number here")
                .isEqualTo(1);
        assertThat(province.superiors())
                .noneSatisfy((nip, superior) -> assertThat(nip).isEqualTo(superior));
        assertThat(province.personRows())
                .allMatch(row ->
                        Nip.fault(row.person().nip(), row.person().type()).isEmpty());
    }

    @Test
    void theProvinceHasFortyOneAgenciesBesidesTheSecretariat() throws IOException {
        Roster province = load("/db/demo/province/unor.csv", "/db/demo/province/pegawai.csv");
        UnitTree tree =
                new UnitTree(province.units().stream().map(UnitRow.Unit::node).toList());
        Map<String, Long> staff = new HashMap<>();
        province.personRows().forEach(row -> staff.merge(tree.agency(row.unitCode()), 1L, Long::sum));
        assertThat(staff).hasSize(42);
        assertThat(staff.get("U00002"))
                .as("the regional secretary and three assistants")
                .isEqualTo(4);
        assertThat(staff.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(10_381);
    }

    private Roster load(String units, String people) throws IOException {
        return Roster.of(
                RosterState.empty(),
                Export.unitRows(bytes(units), faults),
                Export.personRows(bytes(people), faults),
                faults);
    }

    private static String text(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = ExportFilesTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }
}
