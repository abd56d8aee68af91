package id.sikap.people.roster;

import java.util.List;
import java.util.Locale;

/** The two files of a personnel export: the part names of the upload, and the columns each must have. */
public enum RosterFile {
    UNITS(20_000, List.of("id", "diatasan_id", "nama_unor", "nama_jabatan", "eselon_id", "kelompok", "aktif")),
    PEOPLE(
            100_000,
            List.of(
                    "nip",
                    "nama",
                    "gelar_depan",
                    "gelar_belakang",
                    "jenis_pegawai",
                    "golongan_id",
                    "pangkat",
                    "golongan_pppk",
                    "tmt_golongan",
                    "jenis_jabatan",
                    "jabatan",
                    "eselon_id",
                    "jenjang",
                    "kelas_jabatan",
                    "tmt_jabatan",
                    "unor_id",
                    "nip_atasan",
                    "kelompok",
                    "status",
                    "email",
                    "hp"));

    private final int maxRows;
    private final List<String> columns;

    RosterFile(int maxRows, List<String> columns) {
        this.maxRows = maxRows;
        this.columns = columns;
    }

    public int maxRows() {
        return maxRows;
    }

    public List<String> columns() {
        return columns;
    }

    /** The name of the upload's part, and of the file in a fault. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
