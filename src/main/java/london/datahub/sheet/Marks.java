package london.datahub.sheet;

import java.util.List;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import org.apache.poi.ss.usermodel.Workbook;

/** Marks a workbook: a list of what to fix, coloured cells, and comments. Marks of an earlier copy go first. */
final class Marks {
    private static final int MOST_COLOURED = 50_000;

    private Marks() {}

    static void set(Workbook workbook, List<Issue> issues) {
        FixSheet.remove(workbook);
        CellColours.remove(workbook);
        CellComments.remove(workbook);
        List<AlikeIssues> groups = AlikeIssues.of(issues);
        boolean all = mark(workbook, groups);
        FixSheet.add(workbook, groups, advice(all));
    }

    private static boolean mark(Workbook workbook, List<AlikeIssues> groups) {
        CellColours colours = new CellColours();
        CellComments comments = new CellComments();
        boolean all = true;
        int coloured = 0;
        for (AlikeIssues group : groups) {
            for (Place place : group.places()) {
                var cell = MarkedPlace.of(place, workbook);
                if (cell.isPresent() && coloured++ < MOST_COLOURED) {
                    colours.add(cell.get(), group.severity());
                    all &= comments.add(cell.get(), group.wordsOfOne());
                } else {
                    all &= cell.isEmpty();
                }
            }
        }
        colours.apply();
        comments.apply();
        return all;
    }

    private static String advice(boolean all) {
        return "Red cells must be fixed, yellow ones checked, blue ones are for your information. The places on the"
                + " left lead to them. When you have fixed them, send this file again: this sheet, the colours and the"
                + " comments of the data hub are not read."
                + (all
                        ? ""
                        : " Not each of them could have its comment or colour; the list of all issues has them all.");
    }
}
