package id.sikap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The demo's own files below {@code db/demo}. */
final class Sheet {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private Sheet() {}

    static byte[] bytes(String file) {
        try (InputStream content = open(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table with semicolons, by column name. */
    static List<Map<String, String>> rows(String file) {
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(open(file), StandardCharsets.UTF_8), FORMAT)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream content = Sheet.class.getResourceAsStream("/db/demo/" + file);
        if (content == null) {
            throw new IllegalStateException("db/demo/" + file + " is not on the class path");
        }
        return content;
    }
}
