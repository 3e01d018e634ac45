package london.datahub.validate;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import london.datahub.feed.Feed;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.reference.CodeList;

/**
 * Refuses a whole file for a column that the feed must not have, before anything of it is stored. In a row of headings such
 * a word may stand among others, as in "name of client"; elsewhere it must be the whole cell, outside the columns that are
 * read.
 */
public final class RefusedColumns {
    private final CodeList refused;

    private RefusedColumns(CodeList refused) {
        this.refused = refused;
    }

    /** @throws Refusal naming sheet, row and column */
    public static void mustHaveNone(SourceFile file, Feed feed) throws IOException {
        if (feed.refusesColumns().isEmpty()) {
            return;
        }
        var columns = new RefusedColumns(CodeList.named(feed.refusesColumns().get()));
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            while (rows.hasNext()) {
                columns.mustHaveNone(rows.next());
            }
        }
    }

    private void mustHaveNone(LaidOutRow row) {
        IntStream.range(0, row.row().cells().size())
                .filter(column -> !isRead(row, column))
                .forEach(column -> meaning(row, column).ifPresent(code -> {
                    throw Refusal.againstARule(
                            "The file is refused as a whole: "
                                    + Place.cell(row.row().sheet(), row.row().row(), column, "")
                                    + " heads what can identify a person (" + refused.label(code) + ").",
                            "Remove that column and send the file again; nothing was stored.");
                }));
    }

    private Optional<String> meaning(LaidOutRow row, int column) {
        String cell = row.row().cell(column);
        return isHeading(row)
                ? refused.meaningWithin(cell + " " + row.heading().row().cell(column))
                : refused.meaning(cell);
    }

    private static boolean isHeading(LaidOutRow row) {
        return row.heading() != null
                && row.role() != LaidOutRow.Role.BODY
                && (row.role() != LaidOutRow.Role.HIDDEN
                        || row.row().ordinal() <= row.heading().row().ordinal())
                && row.role() != LaidOutRow.Role.TITLE;
    }

    private static boolean isRead(LaidOutRow row, int column) {
        boolean titled = row.role() == LaidOutRow.Role.TITLE || row.heading() == null;
        return !titled && row.heading().columns().containsKey(column);
    }

    /** @throws Refusal where a column of any sheet names persons, which this supplier has not agreed to send */
    public static void mustNameNobody(SourceFile file, Feed feed) throws IOException {
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            while (rows.hasNext()) {
                LaidOutRow row = rows.next();
                if (row.heading() != null) {
                    row.heading().columns().forEach((column, known) -> {
                        if (known.type().namesSomebody()) {
                            throw notAgreed(
                                    Place.cell(row.row().sheet(), row.row().row(), column, ""));
                        }
                    });
                }
            }
        }
    }

    private static Refusal notAgreed(Place place) {
        return Refusal.againstARule(
                "The file is refused as a whole: " + place
                        + " names persons, and the supplier's agreement does not cover that.",
                "Remove the names and birth dates and send the file again; nothing was stored.");
    }
}
