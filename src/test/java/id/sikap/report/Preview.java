package id.sikap.report;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public final class Preview {
    public static void main(String[] args) throws Exception {
        Path dir = Path.of("target/papers");
        Files.createDirectories(dir);
        List<PersonReport.Row> odd = new ArrayList<>(Papers.rows(4));
        odd.add(Papers.row(LocalDate.of(2026, 3, 9), "=1+1", "kata ".repeat(800), PersonReport.Status.SENT));
        odd.addAll(Papers.rows(3));
        Map<String, Paper> papers = Map.of(
                "person22",
                Papers.person(22),
                "person5",
                Papers.person(5),
                "person0",
                Papers.person(0),
                "personlong",
                Papers.person(odd),
                "nosuperior",
                Papers.withoutSuperior(),
                "unit",
                Papers.unit(34),
                "unit0",
                Papers.unit(0),
                "agency",
                Papers.agency(42));
        long t = System.nanoTime();
        Layouts.warm();
        System.out.println("warm " + (System.nanoTime() - t) / 1_000_000 + " ms");
        for (var e : papers.entrySet()) {
            for (Format f : Format.values()) {
                try (OutputStream out = Files.newOutputStream(
                        dir.resolve(e.getKey() + "." + f.name().toLowerCase()))) {
                    new Documents().write(e.getValue(), f, out);
                }
            }
        }
    }
}
