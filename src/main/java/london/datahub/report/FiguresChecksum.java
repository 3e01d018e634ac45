package london.datahub.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import london.datahub.benchmark.ReleasedFigures;

/** The SHA-256 of all rows of the tables that a report read, in the order of their dimensions. */
final class FiguresChecksum {
    private FiguresChecksum() {}

    static String of(ReleasedFigures figures) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            figures.tablesRead().forEach(table -> {
                add(sum, table.name());
                for (Map<String, Object> row : figures.rows(table.name())) {
                    row.forEach((column, value) -> add(sum, column + "=" + value));
                }
            });
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update((byte) '\n');
    }
}
