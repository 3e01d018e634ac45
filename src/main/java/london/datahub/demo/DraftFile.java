package london.datahub.demo;

import java.util.List;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;

/**
 * A file before it is written.
 *
 * @param name its path below the demonstration's folder, with / between the parts
 * @param truth what each of its data rows stands for
 */
record DraftFile(Submission submission, String name, SheetFormat format, Sheet sheet, List<TruthRow> truth) {
    static String name(String fileName, SheetFormat format) {
        return "files/" + fileName + "." + format.extension();
    }
}
