package id.sikap.people.roster;

import id.sikap.people.StaffGroup;
import id.sikap.people.UnitTree;
import java.util.List;
import java.util.Map;

/** A unit as the export writes it, with the row it stands in (0: it stands in the database only). */
record UnitRow(int row, Unit unit) {

    /** What the export says of a unit; equal means nothing to write. */
    record Unit(
            String code,
            String parentCode,
            String name,
            String headTitle,
            String echelonCode,
            StaffGroup group,
            boolean active) {

        UnitTree.Node node() {
            return new UnitTree.Node(code, parentCode, echelonCode);
        }
    }

    private static final Map<String, Boolean> FLAGS = Map.of("1", true, "0", false);

    static List<UnitRow> read(byte[] content, Faults faults) {
        return Lines.read(RosterFile.UNITS, content, faults).stream()
                .map(line -> of(new Cells(RosterFile.UNITS, line, faults)))
                .toList();
    }

    private static UnitRow of(Cells cells) {
        Boolean active = cells.lookUp("aktif", FLAGS::get, "unknown-flag");
        return new UnitRow(
                cells.row(),
                new Unit(
                        cells.required("id", 40),
                        cells.text("diatasan_id", 40),
                        cells.required("nama_unor", 255),
                        cells.required("nama_jabatan", 255),
                        cells.echelon("eselon_id"),
                        cells.oneOf("kelompok", StaffGroup.class, "unknown-group"),
                        Boolean.TRUE.equals(active)));
    }
}
