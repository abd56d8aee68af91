package id.sikap.people.roster.sheet;

import static id.sikap.people.roster.sheet.Column.added;
import static id.sikap.people.roster.sheet.Column.forNew;
import static id.sikap.people.roster.sheet.Column.key;
import static id.sikap.people.roster.sheet.Column.optional;
import static id.sikap.people.roster.sheet.Column.unread;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two files of a personnel export: the part names of the upload, and the columns each has. The synonyms, best first, are the
 * heads of SIASN's listings and of sheets that agencies keep.
 */
public enum RosterFile {
    UNITS(
            20_000,
            key("id", "id unor", "unor id", "kode unor", "id unit", "kode unit", "kode unit kerja", "kode"),
            forNew(
                    "diatasan_id",
                    "id atasan",
                    "unor atasan id",
                    "id unor atasan",
                    "kode unor atasan",
                    "kode atasan",
                    "kode unit atasan",
                    "id induk",
                    "kode induk",
                    "induk"),
            forNew("nama_unor", "unor nama", "nama unit kerja", "nama unit", "unit kerja", "nama"),
            forNew("nama_jabatan", "jabatan pimpinan", "nama jabatan pimpinan", "jabatan kepala", "jabatan"),
            optional("eselon_id", "id eselon", "kode eselon", "eselon"),
            forNew("kelompok", "kelompok pegawai", "kelompok layanan"),
            forNew("aktif", "status aktif", "status"),
            added(
                    "kepala_non_asn",
                    "nama kepala non asn",
                    "pimpinan non asn",
                    "nama pimpinan non asn",
                    "pejabat non asn",
                    "nama pejabat non asn",
                    "pejabat tanpa nip",
                    "kepala tanpa nip",
                    "kepala daerah",
                    "nama kepala daerah")),
    PEOPLE(
            100_000,
            key(
                    "nip",
                    "nip baru",
                    "nip pns",
                    "nip ni pppk",
                    "nip nippk",
                    "nip nipppk",
                    "nomor induk pegawai",
                    "nip pegawai"),
            forNew("nama", "nama pegawai", "nama lengkap", "nama pns", "nama asn"),
            optional("gelar_depan", "gelar dpn", "glr depan"),
            optional("gelar_belakang", "gelar blk", "glr belakang"),
            forNew("jenis_pegawai", "jenis asn", "status kepegawaian", "status cpns pns", "jenis pegawai nama"),
            forNew(
                    "golongan_id",
                    "gol akhir id",
                    "gol id",
                    "id golongan",
                    "gol akhir nama",
                    "golongan ruang",
                    "gol ruang",
                    "golongan",
                    "gol"),
            unread("pangkat"),
            optional("golongan_pppk", "gol pppk"),
            optional("tmt_golongan", "tmt gol", "tmt pangkat", "tmt gol ruang"),
            forNew("jenis_jabatan", "jenis jabatan id", "id jenis jabatan"),
            forNew("jabatan", "jabatan nama", "nama jabatan"),
            optional("eselon_id", "id eselon", "kode eselon", "eselon"),
            optional("jenjang", "jenjang jabatan"),
            optional("kelas_jabatan", "kelas jab", "kelas"),
            optional("tmt_jabatan", "tmt jab"),
            forNew("unor_id", "id unor", "unor induk id", "kode unor", "id unit", "kode unit", "kode unit kerja"),
            optional("nip_atasan", "atasan nip", "nip atasan langsung", "nip pejabat penilai"),
            forNew("kelompok", "kelompok pegawai", "kelompok layanan"),
            forNew("status", "kedudukan hukum nama", "kedudukan hukum", "status hukum", "status pegawai"),
            optional("email", "surel", "alamat email", "e mail"),
            optional("hp", "nomor hp", "no hp", "no handphone", "telepon", "no telepon", "nomor telepon", "whatsapp"),
            added(
                    "kontrak_mulai",
                    "mulai kontrak",
                    "tanggal mulai kontrak",
                    "tgl mulai kontrak",
                    "tmt mulai kontrak",
                    "awal kontrak",
                    "tanggal awal kontrak",
                    "tmt kontrak"),
            added(
                    "kontrak_selesai",
                    "selesai kontrak",
                    "tanggal selesai kontrak",
                    "tgl selesai kontrak",
                    "akhir kontrak",
                    "tanggal akhir kontrak",
                    "tgl akhir kontrak",
                    "tmt akhir kontrak",
                    "tanggal berakhir kontrak",
                    "kontrak berakhir",
                    "kontrak sampai",
                    "masa kontrak sampai"));

    private final int maxRows;
    private final List<Column> fields;
    private final List<String> columns;
    private final List<String> fixedColumns;

    RosterFile(int maxRows, Column... fields) {
        this.maxRows = maxRows;
        this.fields = List.of(fields);
        this.columns = Arrays.stream(fields).map(Column::name).toList();
        this.fixedColumns =
                Arrays.stream(fields).filter(Column::fixed).map(Column::name).toList();
    }

    /** The file of that part's name. */
    public static Optional<RosterFile> of(String part) {
        return Arrays.stream(values()).filter(file -> file.part().equals(part)).findFirst();
    }

    public int maxRows() {
        return maxRows;
    }

    public List<Column> fields() {
        return fields;
    }

    /** Their names, which are the heads of our own layout. */
    public List<String> columns() {
        return columns;
    }

    /** Those that our own layout is known by. */
    public List<String> fixedColumns() {
        return fixedColumns;
    }

    /** The name of the upload's part, and of the file in a fault. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
