package london.datahub.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import london.datahub.issue.Severity;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Colours cells by a conditional format that always holds. The officer's own cell formats stay as they are, and the
 * colours can be taken away again without a trace.
 */
final class CellColours {
    private static final String ALWAYS = "N(\"data hub\")=0";
    private static final int RANGES_IN_ONE = 500;

    private final Map<Sheet, Map<Severity, SortedMap<Integer, SortedSet<Integer>>>> cells = new LinkedHashMap<>();

    void add(MarkedPlace place, Severity severity) {
        cells.computeIfAbsent(place.sheet(), sheet -> new EnumMap<>(Severity.class))
                .computeIfAbsent(severity, s -> new TreeMap<>())
                .computeIfAbsent(place.cell().getColumn(), column -> new TreeSet<>())
                .add(place.cell().getRow());
    }

    /** Colours the cells that were added. */
    void apply() {
        cells.forEach((sheet, severities) ->
                severities.forEach((severity, columns) -> apply(sheet, severity, ranges(columns))));
    }

    private static void apply(Sheet sheet, Severity severity, List<CellRangeAddress> ranges) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int from = 0; from < ranges.size(); from += RANGES_IN_ONE) {
            List<CellRangeAddress> some = ranges.subList(from, Math.min(ranges.size(), from + RANGES_IN_ONE));
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule(ALWAYS);
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(colour(severity).getIndex());
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(some.toArray(CellRangeAddress[]::new), rule);
        }
    }

    static IndexedColors colour(Severity severity) {
        return switch (severity) {
            case MUST_FIX -> IndexedColors.ROSE;
            case PLEASE_CHECK -> IndexedColors.LIGHT_YELLOW;
            case NOTE -> IndexedColors.PALE_BLUE;
        };
    }

    private static List<CellRangeAddress> ranges(SortedMap<Integer, SortedSet<Integer>> columns) {
        List<CellRangeAddress> ranges = new ArrayList<>();
        columns.forEach((column, rows) -> {
            CellRangeAddress last = null;
            for (int row : rows) {
                if (last != null && last.getLastRow() == row - 1) {
                    last.setLastRow(row);
                } else {
                    last = new CellRangeAddress(row, row, column, column);
                    ranges.add(last);
                }
            }
        });
        return ranges;
    }

    /** Takes away the colours of an earlier marked copy. */
    static void remove(Workbook workbook) {
        for (Sheet sheet : workbook) {
            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
                if (isOurs(formats.getConditionalFormattingAt(i))) {
                    formats.removeConditionalFormatting(i);
                }
            }
        }
    }

    private static boolean isOurs(ConditionalFormatting format) {
        return format.getNumberOfRules() == 1 && ALWAYS.equals(format.getRule(0).getFormula1());
    }

    static boolean isColoured(Sheet sheet, CellAddress cell) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
            ConditionalFormatting format = formats.getConditionalFormattingAt(i);
            for (CellRangeAddress range : format.getFormattingRanges()) {
                if (isOurs(format) && range.isInRange(cell)) {
                    return true;
                }
            }
        }
        return false;
    }
}
