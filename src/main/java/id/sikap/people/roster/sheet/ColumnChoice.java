package id.sikap.people.roster.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody said of a file's heads: our fields and the columns (from 0) they stand in. */
public record ColumnChoice(String fingerprint, Map<String, Integer> places, String by, Instant at) {

    /** Files with the same heads in the same order are of one kind; the column our error workbook adds does not count. */
    public static String fingerprint(List<String> heads) {
        List<String> plain = new ArrayList<>(heads.stream().map(Column::plain).toList());
        while (!plain.isEmpty()
                && (plain.get(plain.size() - 1).isEmpty()
                        || plain.get(plain.size() - 1).equals(Lines.REMARKS))) {
            plain.remove(plain.size() - 1);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", plain).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the table keeps it: {@code nip=0,nama=3}. */
    static String write(Map<String, Integer> places) {
        return places.entrySet().stream()
                .map(place -> place.getKey() + "=" + place.getValue())
                .collect(Collectors.joining(","));
    }

    static Map<String, Integer> read(String text) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Arrays.stream(text.split(","))
                .map(place -> place.split("="))
                .forEach(place -> places.put(place[0], Integer.valueOf(place[1])));
        return places;
    }
}
