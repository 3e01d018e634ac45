package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Heading;
import london.datahub.report.Block.Points;
import london.datahub.sheet.Booklet;

/** A pack as a booklet: a cover with what is in it, a page of notes, and each table on a page of its own. */
final class Spreadsheet {
    private Spreadsheet() {}

    static Booklet of(Pack pack) {
        List<Booklet.Page> tables = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Pack.Chapter chapter : pack.chapters()) {
            notes.add(chapter.title());
            for (Block block : chapter.blocks()) {
                if (block instanceof Grid grid) {
                    tables.add(page(pack, grid));
                } else {
                    notes.addAll(words(block));
                }
            }
        }
        List<Booklet.Page> pages = new ArrayList<>();
        pages.add(cover(pack, tables));
        pages.add(new Booklet.Page("Notes", "Notes on " + pack.title(), notes, Optional.empty()));
        pages.addAll(tables);
        return new Booklet(pack.title(), pages);
    }

    private static Booklet.Page page(Pack pack, Grid grid) {
        return new Booklet.Page(
                grid.name(),
                grid.title(),
                List.of("This sheet holds one table. Release " + pack.release().number()
                        + "; what to know of the figures stands on the sheet Notes."),
                Optional.of(new Booklet.Table(grid.headers(), grid.rows())));
    }

    private static Booklet.Page cover(Pack pack, List<Booklet.Page> tables) {
        List<String> lines = new ArrayList<>();
        lines.add(pack.subtitle());
        lines.add(pack.provenance());
        lines.add("A guide from administrative records, not official statistics.");
        lines.add(
                "[c] is hidden so that nobody can be told from it, [x] not available, [z] not applicable, [low] rounds"
                        + " to zero.");
        lines.add("Sheets, after this cover and the notes:");
        tables.forEach(table -> lines.add(table.heading()));
        return new Booklet.Page("Cover", pack.title(), lines, Optional.empty());
    }

    private static List<String> words(Block block) {
        if (block instanceof Block.Words words) {
            return List.of(words.text());
        } else if (block instanceof Heading heading) {
            return List.of(heading.text());
        }
        return block instanceof Points points ? points.items() : List.of();
    }
}
