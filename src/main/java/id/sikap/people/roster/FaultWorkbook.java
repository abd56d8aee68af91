package id.sikap.people.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows with faults as a workbook: each cell as it came, as text, the wrong ones coloured, the reasons in a last column that
 * a later import leaves unread. Mended, it is uploaded as it is; people in no file stay as they are.
 */
final class FaultWorkbook {

    private static final String WRONG = "FFE3E0";
    private static final String HEAD = "E6ECF5";

    private FaultWorkbook() {}

    /** Of one file; empty when it has no rows to show. */
    static byte[] of(RosterFile file, byte[] content, List<ImportFault> faults, Function<ImportFault, String> sentence)
            throws IOException {
        Map<Integer, List<ImportFault>> byRow = faults.stream()
                .filter(fault -> fault.file() == file)
                .collect(Collectors.groupingBy(ImportFault::row, LinkedHashMap::new, Collectors.toList()));
        List<Lines.Line> lines = Lines.read(file, content, new Faults()).stream()
                .filter(line -> byRow.containsKey(line.row()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "SIKAP", "1.0");
        Worksheet sheet = workbook.newWorksheet(file.part());
        List<String> columns = file.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i));
        }
        sheet.value(0, columns.size(), Lines.REMARKS);
        sheet.range(0, 0, 0, columns.size()).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, 1);
        int row = 0;
        for (Lines.Line line : lines) {
            row++;
            List<ImportFault> wrong = byRow.get(line.row());
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                sheet.value(row, i, line.get(column));
                sheet.style(row, i).format("@").set();
                if (wrong.stream().anyMatch(fault -> fault.column().equals(column))) {
                    sheet.style(row, i).format("@").fillColor(WRONG).set();
                }
            }
            sheet.value(row, columns.size(), remark(wrong, sentence));
        }
        workbook.finish();
        return out.toByteArray();
    }

    private static String remark(List<ImportFault> faults, Function<ImportFault, String> sentence) {
        return faults.stream()
                .map(fault -> (fault.column().isEmpty() ? "" : fault.column() + ": ") + sentence.apply(fault))
                .collect(Collectors.joining(" "));
    }
}
