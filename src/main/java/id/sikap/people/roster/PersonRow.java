package id.sikap.people.roster;

import id.sikap.people.Contract;
import id.sikap.people.EmploymentType;
import id.sikap.people.Nip;
import id.sikap.people.Rank;
import id.sikap.people.StaffGroup;
import id.sikap.people.roster.RosterState.StoredPerson;
import id.sikap.people.roster.sheet.Cells;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.Heads;
import id.sikap.people.roster.sheet.Lines;
import id.sikap.people.roster.sheet.Lines.Sheet;
import id.sikap.people.roster.sheet.RosterFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A person as the export writes him, with the row he stands in; a superior that is not given is the one named before. */
record PersonRow(int row, Person person, String unitCode, String superiorNip, boolean superiorGiven) {

    /** What the export says of a person himself; equal means nothing to write. */
    record Person(
            String nip,
            String name,
            String frontTitle,
            String backTitle,
            EmploymentType type,
            String gradeCode,
            String rankName,
            String pppkGrade,
            LocalDate gradeSince,
            String positionKind,
            String positionTitle,
            String echelonCode,
            String positionLevel,
            Integer positionClass,
            LocalDate positionSince,
            StaffGroup group,
            boolean active,
            String email,
            String phone,
            Contract contract) {}

    /** Jenis jabatan: structural, functional, double post, implementer. */
    private static final Set<String> POSITION_KINDS = Set.of("1", "2", "3", "4");

    private static final int HIGHEST_CLASS = 17;

    private static final String STARTS = "kontrak_mulai";
    private static final String ENDS = "kontrak_selesai";

    /** Kedudukan hukum: only who is "Aktif" works here; the others keep their past. */
    private static final Map<String, Boolean> STATUSES = statuses();

    static Sheet<PersonRow> read(byte[] content, Heads heads, RosterState before, Faults faults) {
        return Lines.read(RosterFile.PEOPLE, content, heads, faults, line -> {
            Cells cells = new Cells(RosterFile.PEOPLE, line, faults);
            StoredPerson stored = before.people().get(Nip.clean(line.get("nip")));
            if (stored != null) {
                cells.standing(stored.texts());
            }
            return of(cells);
        });
    }

    /** What an export would say of him, by column; the column pangkat follows from the golongan. */
    static Map<String, String> texts(
            Person person, String unitCode, String positionTitle, boolean active, String superiorNip) {
        Map<String, String> texts = new HashMap<>();
        put(texts, "nip", person.nip());
        put(texts, "nama", person.name());
        put(texts, "gelar_depan", person.frontTitle());
        put(texts, "gelar_belakang", person.backTitle());
        put(texts, "jenis_pegawai", person.type());
        put(texts, "golongan_id", person.gradeCode());
        put(texts, "golongan_pppk", person.pppkGrade());
        put(texts, "tmt_golongan", person.gradeSince());
        put(texts, "jenis_jabatan", person.positionKind());
        put(texts, "jabatan", positionTitle);
        put(texts, "eselon_id", person.echelonCode());
        put(texts, "jenjang", person.positionLevel());
        put(texts, "kelas_jabatan", person.positionClass());
        put(texts, "tmt_jabatan", person.positionSince());
        put(texts, "unor_id", unitCode);
        put(texts, "nip_atasan", superiorNip);
        put(texts, "kelompok", person.group());
        put(texts, "status", active ? "Aktif" : "Tidak aktif");
        put(texts, "email", person.email());
        put(texts, "hp", person.phone());
        put(texts, STARTS, person.contract().start());
        put(texts, ENDS, person.contract().end());
        return texts;
    }

    private static void put(Map<String, String> texts, String column, Object value) {
        if (value != null) {
            texts.put(column, value instanceof LocalDate date ? Cells.DATE.format(date) : value.toString());
        }
    }

    Map<String, String> texts() {
        return texts(person, unitCode, person.positionTitle(), person.active(), superiorNip);
    }

    private static PersonRow of(Cells cells) {
        EmploymentType type = cells.oneOf("jenis_pegawai", EmploymentType.class, "unknown-type");
        String nip = nip(cells, type);
        Rank rank = rank(cells, type);
        String pppkGrade = pppkGrade(cells, type);
        Boolean active =
                cells.lookUp("status", status -> STATUSES.get(status.toLowerCase(Locale.ROOT)), "unknown-status");
        Person person = new Person(
                nip,
                cells.required("nama", 150, "no-name"),
                cells.text("gelar_depan", 60),
                cells.text("gelar_belakang", 60),
                type,
                rank == null ? null : rank.code(),
                // From the code, not from the column pangkat: exports abbreviate it ("Pembina Tk. I") at will.
                rank == null ? null : rank.title(),
                pppkGrade,
                cells.date("tmt_golongan"),
                cells.oneOf("jenis_jabatan", POSITION_KINDS, "unknown-position-kind"),
                cells.required("jabatan", 255),
                cells.echelon("eselon_id"),
                cells.text("jenjang", 60),
                positionClass(cells),
                cells.date("tmt_jabatan"),
                cells.oneOf("kelompok", StaffGroup.class, "unknown-group"),
                Boolean.TRUE.equals(active),
                email(cells),
                cells.text("hp", 32),
                contract(cells, type));
        String superior = Nip.clean(cells.raw("nip_atasan"));
        return new PersonRow(
                cells.row(),
                person,
                cells.required("unor_id", 40),
                superior.isEmpty() ? null : superior,
                cells.gives("nip_atasan"));
    }

    private static String nip(Cells cells, EmploymentType type) {
        String digits = Nip.clean(cells.raw("nip"));
        // Without a known type the rule of the PPPK is asked: it is the wider one, and the type has its own fault.
        Nip.Fault fault =
                Nip.fault(digits, type == null ? EmploymentType.PPPK : type).orElse(null);
        if (fault != null) {
            cells.fault(
                    "nip",
                    "nip-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Faults.quote(cells.raw("nip")),
                    digits.length());
            return null;
        }
        return digits;
    }

    private static Rank rank(Cells cells, EmploymentType type) {
        if (type == null || type == EmploymentType.PPPK && !cells.has("golongan_id")) {
            return null;
        }
        Rank rank = cells.lookUp("golongan_id", PersonRow::rank, "unknown-rank");
        if (rank != null && type == EmploymentType.PPPK) {
            cells.fault("golongan_id", "grade-of-other-type", type.name());
        }
        return rank;
    }

    /** By the personnel service's id, or as people write it: 33, III/c. */
    private static Rank rank(String text) {
        return Arrays.stream(Rank.values())
                .filter(rank -> rank.code().equals(text) || rank.grade().equalsIgnoreCase(text.replace(" ", "")))
                .findFirst()
                .orElse(null);
    }

    private static String pppkGrade(Cells cells, EmploymentType type) {
        if (type == EmploymentType.PPPK) {
            return cells.oneOf("golongan_pppk", Rank.PPPK_GRADES, "unknown-pppk-grade");
        }
        if (type != null && cells.has("golongan_pppk")) {
            cells.fault("golongan_pppk", "grade-of-other-type", type.name());
        }
        return null;
    }

    /** A PPPK's only: who is appointed a civil servant leaves his contract behind, whether the file speaks of it or not. */
    private static Contract contract(Cells cells, EmploymentType type) {
        if (type != EmploymentType.PPPK) {
            Stream.of(STARTS, ENDS)
                    .filter(column -> type != null && cells.gives(column) && cells.has(column))
                    .forEach(column -> cells.fault(column, "contract-of-other-type", type.name()));
            return new Contract(null, null);
        }
        LocalDate start = cells.date(STARTS);
        LocalDate end = cells.date(ENDS);
        if (start != null && end != null && end.isBefore(start)) {
            // One of the two may be what stands: the file's own is where it can be mended.
            cells.fault(
                    cells.gives(ENDS) ? ENDS : STARTS,
                    "contract-ends-before-start",
                    Cells.DATE.format(end),
                    Cells.DATE.format(start));
        }
        return new Contract(start, end);
    }

    private static Integer positionClass(Cells cells) {
        String value = cells.raw("kelas_jabatan");
        if (value.isEmpty()) {
            return null;
        }
        int number = value.matches("[0-9]{1,2}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > HIGHEST_CLASS) {
            cells.fault("kelas_jabatan", "not-a-class", Faults.quote(value), HIGHEST_CLASS);
        }
        return number;
    }

    private static String email(Cells cells) {
        String value = cells.text("email", 254);
        if (value != null && !value.matches("[^\\s@]+@[^\\s@]+")) {
            cells.fault("email", "bad-email", Faults.quote(value));
        }
        return value;
    }

    private static Map<String, Boolean> statuses() {
        Map<String, Boolean> known = new HashMap<>();
        known.put("aktif", true);
        List.of(
                        "tidak aktif",
                        "nonaktif",
                        "cltn",
                        "tugas belajar",
                        "pemberhentian sementara",
                        "diberhentikan",
                        "mpp",
                        "mencapai bup",
                        "pensiun",
                        "meninggal",
                        "pindah instansi")
                .forEach(status -> known.put(status, false));
        return Map.copyOf(known);
    }
}
