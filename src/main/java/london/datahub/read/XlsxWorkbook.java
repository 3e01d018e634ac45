package london.datahub.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of an .xlsx or .xlsm workbook, streamed from its parts; only the texts that cells share are kept.
 *
 * <p>Source of the layout: ECMA-376 part 1, section 18 (SpreadsheetML).
 */
final class XlsxWorkbook extends PackedWorkbook {
    private final List<NumberFormat> formats;
    private final SharedTexts texts;

    XlsxWorkbook(PackedParts parts) throws IOException {
        super(parts);
        String workbook = Relations.of(parts, "")
                .byType("officeDocument")
                .filter(parts::has)
                .orElse("xl/workbook.xml");
        Relations relations = Relations.of(parts, workbook);
        readWorkbook(workbook, relations);
        formats = XlsxStyles.of(parts, part(relations, "styles", "xl/styles.xml"));
        texts = XlsxTexts.of(parts, part(relations, "sharedStrings", "xl/sharedStrings.xml"));
    }

    private Optional<String> part(Relations relations, String type, String usual) {
        return relations.byType(type).or(() -> Optional.of(usual)).filter(parts::has);
    }

    private void readWorkbook(String workbook, Relations relations) throws IOException {
        int number = 0;
        try (XmlPart xml = new XmlPart(parts.open(workbook))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet")) {
                    addSheet(xml, ++number, relations);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("The workbook names no sheet that is there.");
        }
    }

    /** A tab may show a chart, which has a part and no rows. */
    private void addSheet(XmlPart xml, int number, Relations relations) {
        if (number > Limits.SHEETS) {
            throw Limits.tooManySheets();
        }
        boolean hidden = !Set.of("", "visible").contains(xml.attribute("state"));
        String usual = "xl/worksheets/sheet" + number + ".xml";
        String part = relations.byId(xml.attribute("id")).filter(parts::has).orElse(usual);
        if (parts.has(part)) {
            sheets.add(new TabSheet(number, part, hidden));
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    @Override
    SheetRows rowsOf(TabSheet sheet) throws IOException {
        return new XlsxSheet(sheet.number(), new XmlPart(parts.open(sheet.part())), formats, texts, from1904);
    }
}
