package id.sikap.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers as the office would print them, for tests and for the benchmark. */
public final class Papers {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Imprint IMPRINT = new Imprint("Serang", LocalDate.of(2026, 4, 1), "LK-7F3A-29QX");
    private static final Letterhead BKD = new Letterhead(
            "Pemerintah Provinsi Banten",
            "Badan Kepegawaian Daerah",
            "Kawasan Pusat Pemerintahan Provinsi Banten, Jalan Syekh Nawawi Al-Bantani, Palima, Serang 42171");
    private static final Identity SITI = new Identity(
            "Siti Rahmawati, S.Kom., M.M.",
            "19860926 201505 2 001",
            "Penata Muda Tingkat I (III/b)",
            "Pranata Komputer Ahli Pertama",
            "Subbidang Pengolahan Data dan Informasi Kepegawaian, Bidang Informasi");
    private static final Identity HENDRA = new Identity(
            "Drs. H. Hendra Gunawan Wirasasmita, M.Si.",
            "19710412 199803 1 004",
            "Pembina Tingkat I (IV/b)",
            "Kepala Bidang Informasi Kepegawaian",
            "Bidang Informasi Kepegawaian");
    private static final String[][] WORK = {
        {
            "Tersedianya data kepegawaian yang mutakhir",
            "Memutakhirkan riwayat jabatan 42 pegawai hasil pelantikan Februari",
            "data"
        },
        {"Di luar rencana", "Rapat koordinasi persiapan cuti bersama Idulfitri", "kegiatan"},
        {
            "Terselenggaranya layanan e-kinerja",
            "Menjawab pertanyaan pengguna dan memulihkan 17 akun yang terkunci; menyusun daftar pertanyaan tersering",
            "laporan"
        },
        {"Tersusunnya laporan bulanan", "Draf laporan rekapitulasi kehadiran dan kinerja", "dokumen"},
    };

    private Papers() {}

    public static PersonReport person(int entries) {
        return person(SITI, rows(entries));
    }

    public static PersonReport person(List<PersonReport.Row> rows) {
        return person(SITI, rows);
    }

    /** Another face for each number, as a bulk print would have. */
    public static PersonReport person(int number, int entries) {
        return person(
                new Identity(
                        "Pegawai Nomor " + number, "19860926 201505 2 001", SITI.rank(), SITI.position(), SITI.unit()),
                rows(entries));
    }

    public static PersonReport withoutSuperior() {
        return new PersonReport(BKD, MARCH, SITI, null, workingDays(), rows(3), IMPRINT);
    }

    /** The same month of somebody with a long name, a long position and a long everything. */
    public static PersonReport wordy(PersonReport report) {
        String words = "Raden Ayu Kusumaningrum ".repeat(6).strip();
        Identity identity = new Identity(words, "19860926 201505 2 001", words, words, words);
        return new PersonReport(
                new Letterhead(words, words, words),
                report.month(),
                identity,
                identity,
                report.workingDays(),
                report.rows(),
                report.imprint());
    }

    private static PersonReport person(Identity employee, List<PersonReport.Row> rows) {
        return new PersonReport(BKD, MARCH, employee, HENDRA, workingDays(), rows, IMPRINT);
    }

    public static List<PersonReport.Row> rows(int count) {
        List<LocalDate> days = workingDays().stream().sorted().toList();
        return IntStream.range(0, count)
                .mapToObj(i -> row(
                        days.get(i * days.size() / Math.max(count, days.size())),
                        WORK[i % WORK.length][0],
                        WORK[i % WORK.length][1],
                        PersonReport.Status.values()[i % 9 < 6 ? 2 : i % 4]))
                .toList();
    }

    public static PersonReport.Row row(LocalDate date, String activity, String result, PersonReport.Status status) {
        int n = date.getDayOfMonth();
        return new PersonReport.Row(
                date,
                n % 7 == 0 ? null : LocalTime.of(8, 0),
                n % 7 == 0 ? null : LocalTime.of(8, 0).plusMinutes(n * 10L),
                n % 11 == 0 ? 0 : n * 10,
                activity,
                result,
                n % 5 == 0 ? new BigDecimal("1.50") : new BigDecimal(n + ".00"),
                n % 2 == 0 ? "dokumen" : "kegiatan",
                n % 3,
                n % 2 == 0 ? "WFH" : "WFO",
                status);
    }

    public static Set<LocalDate> workingDays() {
        return MARCH.atDay(1)
                .datesUntil(MARCH.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .collect(Collectors.toSet());
    }

    public static UnitRecap unit(int people) {
        List<UnitRecap.Line> lines = IntStream.rangeClosed(1, people)
                .mapToObj(i -> new UnitRecap.Line(
                        i % 3 == 0 ? "Hj. Ratu Maesaroh Kusumaningrum, S.Sos., M.Si." : "Ahmad Fauzi, A.Md.",
                        "19860926 201505 1 00" + i % 10,
                        i % 4 == 0 ? "Analis Sumber Daya Manusia Aparatur Ahli Muda" : "Pengadministrasi Umum",
                        new Tally(i == 5 ? 0 : 17, i == 5 ? 0 : i % 18, i * 2L, i * 97L, i)))
                .toList();
        return new UnitRecap(BKD, MARCH, "Bidang Informasi Kepegawaian", lines, HENDRA, IMPRINT);
    }

    public static AgencyRecap agency(int agencies) {
        List<AgencyRecap.Line> lines = new ArrayList<>();
        for (int i = 1; i <= agencies; i++) {
            lines.add(new AgencyRecap.Line(
                    i % 5 == 0
                            ? "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Kependudukan dan Keluarga Berencana"
                            : "Dinas Perhubungan " + i,
                    i * 7L,
                    i * 6L,
                    new Tally(i * 7L * 17, i * 6L * 15, i * 300L, i * 40_001L, i * 250L)));
        }
        Letterhead letterhead = new Letterhead("Pemerintah Provinsi Banten", null, null);
        Identity governor = new Identity("Raden Contoh Namanya", null, null, "Gubernur Banten", null);
        return new AgencyRecap(letterhead, MARCH, lines, governor, IMPRINT);
    }
}
