package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The rows of an old .xls workbook, record by record; drawings, charts and whatever else is no cell is passed over unread.
 *
 * <p>Source of the layout: MS-XLS, section 2.4.
 */
final class XlsWorkbook implements FoundRows {
    private record Tab(int number, int position, boolean hidden) {}

    private final POIFSFileSystem documents;
    private final boolean macros;
    private final InputStream bytes;
    private final long size;
    private final List<Tab> tabs = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatIds = new ArrayList<>();
    private final List<NumberFormat> formats;
    private final SharedTexts texts = new SharedTexts();
    private RecordInputStream records;
    private boolean from1904;
    private int following;
    private XlsSheet open;

    XlsWorkbook(POIFSFileSystem documents, boolean macros) throws IOException {
        this.documents = documents;
        this.macros = macros;
        bytes = documents.createDocumentInputStream(part(documents));
        size = bytes.available();
        records = new RecordInputStream(bytes);
        readWorkbook();
        formats =
                formatIds.stream().map(id -> NumberFormat.of(id, codes.get(id))).toList();
        tabs.sort(Comparator.comparingInt(Tab::position));
    }

    /** Some programs call it Book, as Excel 95 did, in whatever letters. */
    private static String part(POIFSFileSystem documents) throws IOException {
        return documents.getRoot().getEntryNames().stream()
                .filter(name -> name.equalsIgnoreCase("workbook") || name.equalsIgnoreCase("book"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IOException("There is no workbook."));
    }

    private void readWorkbook() throws IOException {
        if (!next(records) || records.getSid() != BOFRecord.sid) {
            throw new IOException("The workbook does not start.");
        }
        if (records.readUShort() < BOFRecord.VERSION) {
            throw FileKind.notReadable("a workbook of Excel 95 or older");
        }
        while (next(records) && records.getSid() != EOFRecord.sid) {
            switch (records.getSid()) {
                case FilePassRecord.sid -> unlock(new FilePassRecord(records).getEncryptionInfo());
                case BoundSheetRecord.sid -> addTab(new BoundSheetRecord(records));
                case DateWindow1904Record.sid -> from1904 = records.readShort() == 1;
                case FormatRecord.sid -> addCode(new FormatRecord(records));
                case ExtendedFormatRecord.sid ->
                    formatIds.add((int) new ExtendedFormatRecord(records).getFormatIndex());
                case SSTRecord.sid -> readTexts();
                default -> {
                    // says nothing of rows
                }
            }
        }
    }

    /** What follows is locked, from the place in the stream at which it stands. */
    private void unlock(EncryptionInfo lock) throws IOException {
        int read = (int) (size - bytes.available());
        records = new RecordInputStream(bytes, Unlocking.unlocked(lock), read);
    }

    private void addTab(BoundSheetRecord sheet) {
        if (tabs.size() == Limits.SHEETS) {
            throw Limits.tooManySheets();
        }
        tabs.add(new Tab(tabs.size() + 1, sheet.getPositionOfBof(), sheet.isHidden() || sheet.isVeryHidden()));
    }

    private void addCode(FormatRecord format) {
        codes.put(format.getIndexCode(), format.getFormatString());
    }

    /** The number of texts that the record states is not believed: a damaged one would fill the memory. */
    private void readTexts() {
        records.readInt();
        int stated = records.readInt();
        for (int i = 0; i < stated && moreTexts(); i++) {
            texts.add(CellText.tidied(new UnicodeString(records).getString()));
        }
    }

    private boolean moreTexts() {
        return records.remaining() > 0 || records.hasNextRecord() && records.getNextSid() == ContinueRecord.sid;
    }

    /** Goes on to the next record, past what was not read of this one. */
    static boolean next(RecordInputStream records) {
        if (records.remaining() > 0) {
            records.readRemainder();
        }
        if (!records.hasNextRecord()) {
            return false;
        }
        records.nextRecord();
        return true;
    }

    @Override
    public FoundRow next() throws IOException {
        while (open != null || following < tabs.size()) {
            if (open == null) {
                if (!next(records)) {
                    throw new IOException("A sheet is missing.");
                }
                if (records.getSid() != BOFRecord.sid) {
                    continue;
                }
                open = sheet(tabs.get(following++));
            }
            FoundRow row = open.next();
            if (row != null) {
                return row;
            }
            open = null;
        }
        return null;
    }

    /** A tab may show a chart, which keeps the numbers it draws in cells of its own: those were counted where they stand. */
    private XlsSheet sheet(Tab tab) {
        BOFRecord start = new BOFRecord(records);
        boolean ofCells = start.getType() == BOFRecord.TYPE_WORKSHEET;
        return new XlsSheet(tab.number(), ofCells, records, formats, texts, from1904);
    }

    @Override
    public Set<Integer> hiddenSheets() {
        return tabs.stream().filter(Tab::hidden).map(Tab::number).collect(Collectors.toSet());
    }

    @Override
    public boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public boolean hasMacros() {
        return macros;
    }

    @Override
    public void close() throws IOException {
        documents.close();
    }
}
