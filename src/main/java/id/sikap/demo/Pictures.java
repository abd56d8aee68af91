package id.sikap.demo;

import id.sikap.worklog.EvidenceStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The few files that serve as evidence, kept by the portal's own store: the same check, the same place, once each. */
final class Pictures {

    static final List<String> FILES = List.of(
            "meja-kerja.jpg",
            "berkas-pegawai.jpg",
            "papan-tulis.jpg",
            "loket-layanan.jpg",
            "layar-aplikasi.png",
            "daftar-hadir.png",
            "notula-rapat.pdf");

    private Pictures() {}

    static Map<String, EvidenceStore.Kept> keep(Path home) throws IOException {
        EvidenceStore store = EvidenceStore.at(home);
        Map<String, EvidenceStore.Kept> kept = new HashMap<>();
        for (String file : FILES) {
            kept.put(file, store.keep(new ByteArrayInputStream(Sheet.bytes("evidence/" + file))));
        }
        return kept;
    }
}
