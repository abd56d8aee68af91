package id.sikap.demo;

import id.sikap.people.StaffGroup;

/** What a person does all day: chooses the words of targets and entries, and the picture that proves them. */
enum Trade {
    HEAD("notula-rapat.pdf"),
    TEACHER("papan-tulis.jpg"),
    SAMSAT("loket-layanan.jpg"),
    NURSE("daftar-hadir.png"),
    FIELD("daftar-hadir.png"),
    PERSONNEL("berkas-pegawai.jpg"),
    FINANCE("layar-aplikasi.png"),
    IT("layar-aplikasi.png"),
    ARCHIVE("berkas-pegawai.jpg"),
    PLANNING("notula-rapat.pdf"),
    OFFICE("meja-kerja.jpg");

    private final String picture;

    Trade(String picture) {
        this.picture = picture;
    }

    String picture() {
        return picture;
    }

    static Trade of(DemoPerson person) {
        String title = person.positionTitle();
        if (person.head()) {
            return HEAD;
        }
        if (person.group() == StaffGroup.GURU) {
            return TEACHER;
        }
        if (title.contains("Samsat")) {
            return SAMSAT;
        }
        if (title.contains("Perawat")) {
            return NURSE;
        }
        if (person.group() == StaffGroup.LAYANAN) {
            return FIELD;
        }
        if (title.contains("Kepegawaian") || title.contains("SDM") || title.contains("Kinerja")) {
            return PERSONNEL;
        }
        if (title.contains("Keuangan") || title.contains("Bendahara")) {
            return FINANCE;
        }
        if (title.contains("Komputer") || title.contains("Data")) {
            return IT;
        }
        if (title.contains("Arsip")) {
            return ARCHIVE;
        }
        return title.contains("Peren") || title.contains("Program") || title.contains("Kebijakan") ? PLANNING : OFFICE;
    }
}
