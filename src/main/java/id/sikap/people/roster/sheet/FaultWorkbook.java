package id.sikap.people.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows with faults as a workbook: each cell as it came, as text, the wrong ones coloured, the reasons in a last column that
 * a later import leaves unread. Mended, it is uploaded as it is; people in no file stay as they are.
 */
public final class FaultWorkbook {

    private static final String WRONG = "FFE3E0";
    private static final String HEAD = "E6ECF5";

    private FaultWorkbook() {}

    /** Of one file, under its own heads; empty when it has no rows to show. */
    public static byte[] of(
            RosterFile file,
            byte[] content,
            Header found,
            List<ImportFault> faults,
            Function<ImportFault, String> sentence)
            throws IOException {
        Map<Integer, List<ImportFault>> byRow = faults.stream()
                .filter(fault -> fault.file() == file)
                .collect(Collectors.groupingBy(ImportFault::row, LinkedHashMap::new, Collectors.toList()));
        List<Lines.Line> lines = new ArrayList<>();
        Header header = Lines.read(file, content, Heads.of(file, found), new Faults(), line -> {
                    if (byRow.containsKey(line.row())) {
                        lines.add(line);
                    }
                    return line.row();
                })
                .header();
        List<String> heads = header == null ? file.columns() : header.heads();
        int width = heads.indexOf(Lines.REMARKS) < 0 ? heads.size() : heads.indexOf(Lines.REMARKS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "SIKAP", "1.0");
        Worksheet sheet = workbook.newWorksheet(file.part());
        for (int i = 0; i < width; i++) {
            sheet.value(0, i, heads.get(i));
        }
        sheet.value(0, width, Lines.REMARKS);
        sheet.range(0, 0, 0, width).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, 1);
        int row = 0;
        for (Lines.Line line : lines) {
            row++;
            List<ImportFault> wrong = byRow.get(line.row());
            Set<Integer> places = new HashSet<>();
            wrong.forEach(fault -> places.add(line.header().places().get(fault.column())));
            for (int i = 0; i < width; i++) {
                sheet.value(row, i, line.cells().get(i));
                sheet.style(row, i).format("@").set();
                if (places.contains(i)) {
                    sheet.style(row, i).format("@").fillColor(WRONG).set();
                }
            }
            sheet.value(row, width, remark(line.header(), wrong, sentence));
        }
        workbook.finish();
        return out.toByteArray();
    }

    private static String remark(Header header, List<ImportFault> faults, Function<ImportFault, String> sentence) {
        return faults.stream()
                .map(fault ->
                        (fault.column().isEmpty() ? "" : header.head(fault.column()) + ": ") + sentence.apply(fault))
                .collect(Collectors.joining(" "));
    }
}
