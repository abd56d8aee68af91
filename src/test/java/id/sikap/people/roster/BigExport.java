package id.sikap.people.roster;

import id.sikap.people.roster.sheet.RosterFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented people of any number in units five deep, each unit with its head, as CSV or as a workbook. */
final class BigExport {

    static final int AGENCIES = 40;
    static final int DIVISIONS = 10;
    static final int SECTIONS = 19;

    /** Lengths without a common divisor, so that all three go together. */
    private static final List<String> FIRST = List.of(
            "Ahmad", "Siti", "Budi", "Dewi", "Agus", "Sri", "Eko", "Rina", "Hendra", "Nur", "Yusuf", "Ratna", "Joko",
            "Maya", "Iwan", "Fitri", "Dian", "Rudi", "Lestari");

    private static final List<String> MIDDLE = List.of(
            "Adi", "Putri", "Surya", "Ayu", "Kusuma", "Indah", "Bayu", "Wulan", "Tri", "Cahya", "Bagus", "Melati",
            "Rama", "Dwi", "Yoga", "Intan", "Arya");

    private static final List<String> LAST = List.of(
            "Santoso",
            "Wijaya",
            "Handayani",
            "Pratama",
            "Rahmawati",
            "Saputra",
            "Kurniawan",
            "Hidayat",
            "Susanti",
            "Nugroho",
            "Setiawan",
            "Permata",
            "Hakim",
            "Anggraini",
            "Ramadhan",
            "Utami",
            "Firmansyah",
            "Sulistyo",
            "Maharani",
            "Gunawan",
            "Purnomo",
            "Wahyuni",
            "Siregar");

    private final List<List<String>> units = new ArrayList<>();
    private final List<List<String>> people = new ArrayList<>();

    BigExport(int count) {
        unit("P", "", "Provinsi Uji Besar", "Gubernur Uji", "");
        unit("S", "P", "Sekretariat Daerah", "Sekretaris Daerah", "12");
        List<String> sections = new ArrayList<>();
        for (int a = 0; a < AGENCIES; a++) {
            String agency = "A" + a;
            unit(agency, "S", "Dinas " + a, "Kepala Dinas " + a, "21");
            for (int d = 0; d < DIVISIONS; d++) {
                String division = agency + "." + d;
                unit(division, agency, "Bidang " + division, "Kepala Bidang " + division, "31");
                for (int s = 0; s < SECTIONS; s++) {
                    String section = division + "." + s;
                    unit(section, division, "Seksi " + section, "Kepala Seksi " + section, "41");
                    sections.add(section);
                }
            }
        }
        for (List<String> unit : units.subList(1, units.size())) {
            if (people.size() < count) {
                person(unit.get(0), unit.get(3), "1");
            }
        }
        while (people.size() < count) {
            person(sections.get(people.size() % sections.size()), "Pengelola Data " + people.size() % 300, "4");
        }
    }

    private void unit(String id, String parent, String name, String head, String echelon) {
        units.add(List.of(id, parent, name, head, echelon, "NON_LAYANAN", "1", ""));
    }

    private void person(String unit, String post, String kind) {
        int i = people.size();
        String born = LocalDate.of(1970, 1, 1).plusDays(i % 9_000).format(DateTimeFormatter.BASIC_ISO_DATE);
        people.add(new ArrayList<>(List.of(
                born + (2014 + i / 9_000) + "031" + "%03d".formatted(i % 1_000),
                FIRST.get(i % FIRST.size()) + " " + MIDDLE.get(i % MIDDLE.size()) + " " + LAST.get(i % LAST.size()),
                i % 7 == 0 ? "Dr." : "",
                i % 3 == 0 ? "S.E., M.M." : "S.Sos.",
                "PNS",
                "33",
                "Penata",
                "",
                "01-04-2020",
                kind,
                post,
                "",
                "",
                "9",
                "01-05-2021",
                unit,
                "",
                "NON_LAYANAN",
                "Aktif",
                "pegawai" + i + "@contoh.go.id",
                "0812" + (10_000_000 + i),
                "",
                "")));
    }

    /** The number of the one who heads that unit. */
    String headOf(String unit) {
        return people.stream()
                .filter(person -> person.get(15).equals(unit) && person.get(9).equals("1"))
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    /** The last so many people go to another section. */
    void move(int count) {
        for (int i = people.size() - count; i < people.size(); i++) {
            people.get(i).set(15, people.get(i).get(15).equals("A0.0.0") ? "A0.0.1" : "A0.0.0");
        }
    }

    /** So many before the last thousand get the regional secretary as their superior. */
    void nameSuperior(int count) {
        for (int i = people.size() - 1_000; i < people.size() - 1_000 + count; i++) {
            people.get(i).set(16, people.get(0).get(0));
        }
    }

    byte[] file(RosterFile file, boolean workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(file.columns());
        rows.addAll(file == RosterFile.UNITS ? units : people);
        return workbook ? workbook(rows) : csv(rows);
    }

    private static byte[] csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append('"').append(String.join("\",\"", row)).append("\"\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("data");
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    sheet.value(row, i, cells.get(i));
                }
            }
            if (row % 1_000 == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
        return out.toByteArray();
    }
}
