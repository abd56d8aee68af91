package id.sikap.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes samples of all papers to {@code target/papers}, for the eye. */
public final class Preview {

    private static final Path FOLDER = Path.of("target", "papers");

    private Preview() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        List<PersonReport.Row> odd = new ArrayList<>(Papers.rows(4));
        odd.add(Papers.row(LocalDate.of(2026, 3, 9), "=1+1", "kata ".repeat(800), PersonReport.Status.SENT));
        odd.addAll(Papers.rows(3));
        write("person-month", Papers.person(22));
        write("person-week", Papers.person(5));
        write("person-empty", Papers.person(0));
        write("person-long-text", Papers.person(odd));
        write("person-wordy", Papers.wordy(Papers.person(3)));
        write("person-no-superior", Papers.withoutSuperior());
        write("unit", Papers.unit(34));
        write("unit-empty", Papers.unit(0));
        write("agency", Papers.agency(42));
    }

    private static void write(String name, Paper paper) throws IOException {
        for (Format format : Format.values()) {
            String file = name + "." + format.name().toLowerCase(Locale.ROOT);
            try (OutputStream out = Files.newOutputStream(FOLDER.resolve(file))) {
                new Documents().write(paper, format, out);
            }
        }
    }
}
