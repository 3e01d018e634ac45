package london.datahub.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files that do harm: small ones from a seed, by damaging good ones, and a few that are large. */
final class HostileFiles {
    private static final String PIECE = "<row><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>";

    private HostileFiles() {}

    /** Returns a good file with one or several of its bytes changed, taken out, doubled or cut off. */
    static byte[] damaged(byte[] good, Random chance) {
        byte[] bytes = good.clone();
        switch (chance.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, chance.nextInt(bytes.length));
            case 1 -> bytes = without(bytes, chance);
            case 2 -> Arrays.fill(bytes, chance.nextInt(bytes.length), bytes.length, (byte) chance.nextInt());
            default -> flip(bytes, chance);
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random chance) {
        int times = 1 << chance.nextInt(8);
        for (int i = 0; i < times; i++) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
    }

    private static byte[] without(byte[] bytes, Random chance) {
        int from = chance.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + chance.nextInt(200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** Returns a workbook with good wrapping, of which the text or the name of one part is damaged. */
    static byte[] damagedPart(Random chance) {
        Map<String, String> parts = MadeFiles.xlsxParts("", "hidden", MadeFiles.XLSX_ROWS, MadeFiles.XLSX_ROWS);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(chance.nextInt(names.size()));
        String text = parts.remove(name);
        if (chance.nextInt(4) == 0) {
            parts.put(name + (char) ('a' + chance.nextInt(26)), text);
        } else {
            byte[] damaged = damaged(text.getBytes(StandardCharsets.ISO_8859_1), chance);
            parts.put(name, new String(damaged, StandardCharsets.ISO_8859_1));
        }
        return MadeFiles.zip(parts);
    }

    /** A part of a workbook that is written in many pieces. */
    private record Large(String part, String before, String piece, int times, String after) {}

    private static final List<Large> LARGE = List.of(
            new Large(
                    "xl/worksheets/sheet1.xml", "<worksheet><sheetData>", PIECE, 1_000_000, "</sheetData></worksheet>"),
            new Large("xl/sharedStrings.xml", "<sst>", "<si><t>%s</t></si>", 2_500_000, "</sst>"),
            new Large("xl/sharedStrings.xml", "<sst><si><t>", "aaaaaaaaaaaaaaaaaaaa", 10_000_000, "</t></si></sst>"),
            new Large("xl/sharedStrings.xml", "<sst>", "<si><t/></si>", 20_000_000, "</sst>"),
            new Large(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>",
                    "<row><c t=\"str\"><v>x</v></c></row>",
                    3_000_000,
                    "</sheetData></worksheet>"),
            new Large("xl/worksheets/sheet1.xml", "", "<a>", 30_000_000, ""),
            new Large("xl/worksheets/sheet1.xml", "<a ", "b%s=\"\" ", 300_000, "/>"),
            new Large("xl/worksheets/sheet1.xml", "<worksheet>", "<x b%s=\"\"/>", 200_000, "</worksheet>"),
            new Large(
                    "xl/styles.xml",
                    "<styleSheet><cellXfs>",
                    "<xf numFmtId=\"1\"/>",
                    10_000_000,
                    "</cellXfs></styleSheet>"),
            new Large(
                    "xl/workbook.xml", "<workbook><sheets>", "<sheet name=\"a\"/>", 5_000_000, "</sheets></workbook>"),
            new Large(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>",
                    "<Relationship Id=\"a\" Target=\"b\"/>",
                    3_000_000,
                    "</Relationships>"),
            new Large(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row r=\"1\">",
                    "<c t=\"str\"><v>x</v></c>",
                    10_000,
                    "</row></sheetData></worksheet>"));

    /** Writes the large files, each of which unpacks to a hundred megabytes or more, into a folder. */
    static void writeLarge(Path folder) throws IOException {
        for (int i = 0; i < LARGE.size(); i++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("large-" + i + ".xlsx"))) {
                write(LARGE.get(i), out);
            }
        }
        writeOds(folder.resolve("repeated.ods"));
        writeManyParts(folder.resolve("parts.xlsx"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("line.csv"))) {
            byte[] cells = "a,".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 60; i++) {
                out.write(cells);
            }
        }
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("sparse.csv").toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
    }

    private static void write(Large large, OutputStream out) throws IOException {
        Map<String, String> parts = MadeFiles.xlsxParts("", "visible", MadeFiles.XLSX_ROWS);
        parts.remove(large.part());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(large.part()));
            zip.write(large.before().getBytes(StandardCharsets.UTF_8));
            writePieces(large, zip);
            zip.write(large.after().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Random words keep the file from being packed to next to nothing. */
    private static void writePieces(Large large, OutputStream out) throws IOException {
        Random chance = new Random(large.times());
        byte[] same = large.piece().repeat(1000).getBytes(StandardCharsets.UTF_8);
        boolean differ = large.piece().contains("%s");
        for (int i = 0; i < large.times(); i += 1000) {
            if (!differ) {
                out.write(same);
                continue;
            }
            StringBuilder pieces = new StringBuilder();
            for (int k = 0; k < 1000; k++) {
                String word = Long.toString(chance.nextLong(), 36) + Long.toString(chance.nextLong(), 36) + (i + k);
                pieces.append(large.piece().replace("%s", word.replace('-', 'z')));
            }
            out.write(pieces.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void writeOds(Path file) throws IOException {
        String content = "<d xmlns:t=\"t\" xmlns:x=\"x\"><t:table>"
                + ("<t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell t:number-columns-repeated=\"2000\">"
                                + "<x:p>x</x:p></t:table-cell></t:table-row>")
                        .repeat(100)
                + "</t:table></d>";
        Files.write(
                file,
                MadeFiles.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content)));
    }

    private static void writeManyParts(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/part" + i));
            }
        }
    }
}
