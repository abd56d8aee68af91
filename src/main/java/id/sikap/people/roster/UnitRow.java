package id.sikap.people.roster;

import id.sikap.people.StaffGroup;
import id.sikap.people.UnitTree;
import id.sikap.people.roster.RosterState.StoredUnit;
import id.sikap.people.roster.sheet.Cells;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.Heads;
import id.sikap.people.roster.sheet.Lines;
import id.sikap.people.roster.sheet.Lines.Sheet;
import id.sikap.people.roster.sheet.RosterFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A unit as the export writes it, with the row it stands in (0: it stands in the database only). */
record UnitRow(int row, Unit unit) {

    /** What the export says of a unit; equal means nothing to write. The official is a head who is no civil servant, by name. */
    record Unit(
            String code,
            String parentCode,
            String name,
            String headTitle,
            String echelonCode,
            StaffGroup group,
            boolean active,
            String official) {

        UnitTree.Node node() {
            return new UnitTree.Node(code, parentCode, echelonCode);
        }

        /** What an export would say of it, by column; without those that are empty. */
        Map<String, String> texts() {
            Map<String, String> texts = new HashMap<>();
            texts.put("id", code);
            texts.put("diatasan_id", parentCode);
            texts.put("nama_unor", name);
            texts.put("nama_jabatan", headTitle);
            texts.put("eselon_id", echelonCode);
            texts.put("kelompok", group == null ? null : group.name());
            texts.put("aktif", active ? "1" : "0");
            texts.put(OFFICIAL, official);
            texts.values().removeIf(Objects::isNull);
            return texts;
        }
    }

    private static final String OFFICIAL = "kepala_non_asn";

    private static final Map<String, Boolean> FLAGS = Map.of("1", true, "0", false);

    static Sheet<UnitRow> read(byte[] content, Heads heads, RosterState before, Faults faults) {
        return Lines.read(RosterFile.UNITS, content, heads, faults, line -> {
            Cells cells = new Cells(RosterFile.UNITS, line, faults);
            StoredUnit stored = before.units().get(line.get("id"));
            if (stored != null) {
                cells.standing(stored.unit().texts());
            }
            return of(cells);
        });
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
                        Boolean.TRUE.equals(active),
                        cells.text(OFFICIAL, 150)));
    }
}
