package london.datahub.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Small workbooks of every kind, made part by part; each has the same rows on a sheet and one on a hidden sheet. */
final class MadeFiles {
    /** What every kind of workbook below says. */
    static final List<List<String>> ROWS = List.of(
            List.of("A title"),
            List.of("Ref", "Day", "Count", "Ticked", "Result", "Padded"),
            List.of(),
            List.of("AB/1", "2021-04-30", "12.5", "TRUE", "#REF!", "00042"),
            List.of("", "", "7"));

    private MadeFiles() {}

    static SourceFile file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static List<SourceRow> rows(byte[] bytes) throws IOException {
        List<SourceRow> all = new ArrayList<>();
        try (SourceRows rows = file(bytes).rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    static byte[] zipOf(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, String> xlsxParts(String workbookProperties, String sheetState, String... sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder tabs = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.length; i++) {
            String state = i == sheets.length && i > 1 ? " state=\"" + sheetState + "\"" : "";
            tabs.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"r%d\"%s/>".formatted(i, i, i, state));
            relations.append("<Relationship Id=\"r%d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, i));
            parts.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet><sheetData>" + sheets[i - 1] + "</sheetData></worksheet>");
        }
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/>"
                        + "</Relationships>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr " + workbookProperties + "/><sheets>" + tabs
                        + "</sheets></workbook>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"00000\"/></numFmts><cellXfs>"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>A title</t></si><si><r><t>R</t></r><r><t>ef</t></r><rPh><t>spoken</t></rPh></si></sst>");
        return parts;
    }

    static final String XLSX_ROWS = """
            <row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t> Day\u00a0</t></is></c>
            <c t="inlineStr"><is><t>Count</t></is></c><c r="D2" t="inlineStr"><is><t>Ticked</t></is></c>
            <c r="E2" t="str"><v>Result</v></c><c r="F2" t="inlineStr"><is><t>Padded</t></is></c></row>
            <row r="3"><c r="A3" s="1"/></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>AB/1</t></is></c><c r="B4" s="1"><v>44316.75</v></c>
            <c r="C4"><v>12.5</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><f>A1</f><v>#REF!</v></c>
            <c r="F4" s="2"><v>42</v></c></row>
            <row r="5" hidden="1"><c r="C5"><f>3+4</f><v>7</v></c><c r="XFD5" s="1"/></row>
            <row r="90000"><c r="A90000" s="1"/></row>
            """;

    static byte[] xlsx() {
        return zip(xlsxParts("", "veryHidden", XLSX_ROWS, "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>"));
    }

    static byte[] ods() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put("content.xml", """
                <d xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:x="x" xmlns:c="c"><automatic-styles>
                <s:style s:name="h"><s:table-properties t:display="false"/></s:style></automatic-styles>
                <o:spreadsheet><t:tracked-changes><t:table-cell><x:p>gone</x:p></t:table-cell></t:tracked-changes>
                <t:table t:name="S">
                <t:table-row><t:table-cell o:value-type="string"><x:p>A <x:span>title</x:span></x:p></t:table-cell></t:table-row>
                <t:table-row><t:table-cell><o:annotation><x:p>said</x:p></o:annotation><x:p>Ref</x:p></t:table-cell>
                <t:table-cell><x:p>Day</x:p></t:table-cell><t:table-cell><x:p>Count</x:p></t:table-cell>
                <t:table-cell><x:p>Ticked</x:p></t:table-cell><t:table-cell><x:p>Result</x:p></t:table-cell>
                <t:table-cell><x:p>Padded</x:p></t:table-cell><t:table-cell t:number-columns-repeated="16000"/></t:table-row>
                <t:table-row><t:table-cell/></t:table-row>
                <t:table-row><t:table-cell o:value-type="string"><x:p>AB/1</x:p></t:table-cell>
                <t:table-cell o:value-type="date" o:date-value="2021-04-30T12:00:00"><x:p>30/04/21</x:p></t:table-cell>
                <t:table-cell o:value-type="float" o:value="12.5"><x:p>12,5</x:p></t:table-cell>
                <t:table-cell o:value-type="boolean" o:boolean-value="true"><x:p>WAHR</x:p></t:table-cell>
                <t:table-cell t:formula="of:=A1" o:value-type="string" o:string-value="" c:value-type="error"><x:p>#REF!</x:p></t:table-cell>
                <t:table-cell o:value-type="float" o:value="42"><x:p>00042</x:p></t:table-cell></t:table-row>
                <t:table-row t:visibility="filter"><t:table-cell t:number-columns-repeated="2"/>
                <t:table-cell t:formula="of:=3+4" o:value-type="float" o:value="7"><x:p>7</x:p></t:table-cell></t:table-row>
                <t:table-row t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="1024"/></t:table-row>
                </t:table><t:table t:name="T" t:style-name="h"><t:table-row><t:table-cell o:value-type="float"
                o:value="5"><x:p>5</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></d>
                """);
        return zip(parts);
    }

    static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("S");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            CellStyle padded = workbook.createCellStyle();
            padded.setDataFormat(workbook.createDataFormat().getFormat("00000"));
            sheet.createRow(0).createCell(0).setCellValue("A title");
            List<String> headings = ROWS.get(1);
            var heading = sheet.createRow(1);
            for (int i = 0; i < headings.size(); i++) {
                heading.createCell(i).setCellValue(headings.get(i));
            }
            var data = sheet.createRow(3);
            data.createCell(0).setCellValue("AB/1");
            Cell date = data.createCell(1);
            date.setCellValue(44316.75);
            date.setCellStyle(day);
            data.createCell(2).setCellValue(12.5);
            data.createCell(3).setCellValue(true);
            data.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
            Cell number = data.createCell(5);
            number.setCellValue(42);
            number.setCellStyle(padded);
            var last = sheet.createRow(4);
            last.setZeroHeight(true);
            Cell formula = last.createCell(2);
            formula.setCellFormula("3+4");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            workbook.createSheet("T").createRow(0).createCell(0).setCellValue(5);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    /** A binary workbook, from the layout in MS-XLSB: no library writes one. */
    static byte[] xlsb() {
        return xlsb(0);
    }

    /** The fields before a tab's own number: the first says whether it is hidden, and the first edition had another. */
    static byte[] xlsb(Object... beforeTab) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "xl/_rels/workbook.bin.rels",
                ("<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.bin\"/>"
                                + "<Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.bin\"/>"
                                + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/workbook.bin",
                new Binary()
                        .record(153, 0)
                        .record(
                                156,
                                Stream.concat(Stream.of(beforeTab), Stream.of(1, "r1", "S"))
                                        .toArray())
                        .record(156, 2, 2, "r2", "T")
                        .bytes());
        parts.put(
                "xl/styles.bin",
                new Binary()
                        .record(44, (short) 170, "00000")
                        .record(617, 3)
                        .xf(0)
                        .xf(14)
                        .xf(170)
                        .record(618)
                        .bytes());
        parts.put(
                "xl/sharedStrings.bin",
                new Binary()
                        .record(19, (byte) 0, "A title")
                        .record(19, (byte) 0, "Ref")
                        .bytes());
        Binary sheet =
                new Binary().row(0, false).record(7, 0, 0, 0).row(1, false).record(7, 0, 0, 1);
        for (int i = 1; i < 6; i++) {
            sheet.record(i % 2 == 0 ? 6 : 8, i, 0, ROWS.get(1).get(i));
        }
        sheet.row(3, false)
                .record(6, 0, 0, "AB/1")
                .record(5, 1, 1, 44316.75)
                .record(2, 2, 0, 1250 << 2 | 3)
                .record(4, 3, 0, (byte) 1)
                .record(11, 4, 0, (byte) 0x17)
                .record(2, 5, 2, 42 << 2 | 2)
                .row(4, true)
                .record(9, 2, 0, 7.0)
                .record(146);
        parts.put("xl/worksheets/sheet1.bin", sheet.bytes());
        parts.put(
                "xl/worksheets/sheet2.bin",
                new Binary().row(0, false).record(5, 0, 0, 5.0).record(146).bytes());
        return zipOf(parts);
    }

    private static final class Binary {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Binary row(int number, boolean hidden) {
            return record(0, number, 0, (short) 300, (byte) 0, (byte) (hidden ? 0x10 : 0), (byte) 0, 0);
        }

        Binary xf(int format) {
            return record(47, (short) 0, (short) format, 0, 0);
        }

        Binary record(int type, Object... values) {
            ByteBuffer data = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
            for (Object value : values) {
                if (value instanceof Integer number) {
                    data.putInt(number);
                } else if (value instanceof Short number) {
                    data.putShort(number);
                } else if (value instanceof Byte number) {
                    data.put(number);
                } else if (value instanceof Double number) {
                    data.putDouble(number);
                } else if (value instanceof String text) {
                    data.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
                }
            }
            if (type >= 128) {
                out.write(type & 0x7F | 0x80);
                out.write(type >> 7);
            } else {
                out.write(type);
            }
            out.write(data.position());
            out.write(data.array(), 0, data.position());
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
