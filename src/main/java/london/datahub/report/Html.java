package london.datahub.report;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import london.datahub.benchmark.Sentences;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Heading;
import london.datahub.report.Block.Picture;
import london.datahub.report.Block.Points;

/** A pack as one XHTML page that needs nothing beside it. */
final class Html {
    private static final Pattern FIGURES = Pattern.compile("\\[[a-z]+]|[0-9.,]+( to [0-9.,]+)?");

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * @param style the page's style sheet
     * @param printed whether it becomes a PDF, which has bookmarks that a browser does not know
     */
    static String of(Pack pack, String style, boolean printed) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\"><head>")
                .append("<meta charset=\"UTF-8\"/><title>" + escaped(pack.title()) + "</title>")
                .append("<meta name=\"description\" content=\"" + escaped(pack.subtitle()) + "\"/>")
                .append("<meta name=\"subject\" content=\"" + escaped(pack.subtitle()) + "\"/>")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .append("<style>" + style + "</style>")
                .append(printed ? bookmarks(pack) : "")
                .append("</head><body>")
                .append("<p class=\"footer\">" + escaped(pack.title()) + " · release "
                        + pack.release().number() + " · a guide, not official statistics</p>")
                .append("<h1>" + escaped(pack.title()) + "</h1><p class=\"subtitle\">" + escaped(pack.subtitle())
                        + "</p>")
                .append("<p class=\"provenance\">" + escaped(pack.provenance()) + "</p>");
        int number = 0;
        for (Pack.Chapter chapter : pack.chapters()) {
            page.append("<h2 id=\"c" + ++number + "\"" + (chapter.newPage() ? " class=\"new-page\"" : "") + ">"
                    + escaped(chapter.title()) + "</h2>");
            chapter.blocks().forEach(block -> page.append(block(block)));
        }
        return page.append("</body></html>\n").toString();
    }

    private static String bookmarks(Pack pack) {
        StringBuilder marks = new StringBuilder("<bookmarks>");
        int number = 0;
        for (Pack.Chapter chapter : pack.chapters()) {
            marks.append("<bookmark name=\"" + escaped(chapter.title()) + "\" href=\"#c" + ++number + "\"/>");
        }
        return marks.append("</bookmarks>").toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Words words) {
            return "<p>" + escaped(words.text()) + "</p>";
        } else if (block instanceof Points points) {
            StringBuilder list = new StringBuilder("<ul>");
            points.items().forEach(item -> list.append("<li>" + escaped(item) + "</li>"));
            return list.append("</ul>").toString();
        } else if (block instanceof Heading heading) {
            return "<h3>" + escaped(heading.text()) + "</h3>";
        } else if (block instanceof Picture picture) {
            return picture(picture);
        }
        return table((Grid) block);
    }

    private static String picture(Picture picture) {
        return "<div class=\"picture\"><p class=\"title\">" + escaped(picture.title()) + "</p>"
                + picture.drawing().inDocument(picture.says()) + "</div>";
    }

    private static String table(Grid grid) {
        StringBuilder table = new StringBuilder(
                "<p class=\"title\">" + escaped(grid.title()) + "</p><table class=\"" + width(grid) + "\"><thead><tr>");
        for (int i = 0; i < grid.headers().size(); i++) {
            table.append("<th scope=\"col\"" + alignment(grid, i) + ">"
                    + escaped(grid.headers().get(i)) + "</th>");
        }
        table.append("</tr></thead><tbody>");
        for (var row : grid.rows()) {
            table.append("<tr><th scope=\"row\">" + cell(row.get(0)) + "</th>");
            for (int i = 1; i < row.size(); i++) {
                table.append("<td" + alignment(grid, i) + ">" + cell(row.get(i)) + "</td>");
            }
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static String width(Grid grid) {
        int columns = grid.headers().size();
        boolean figures = IntStream.range(1, columns).allMatch(i -> holdsFigures(grid, i));
        return columns > 8 ? "wide" : figures && columns < 6 ? "narrow" : "usual";
    }

    private static String alignment(Grid grid, int column) {
        return column > 0 && holdsFigures(grid, column) ? " class=\"figure\"" : "";
    }

    /** Returns whether a column holds numbers, codes and intervals, and no words. */
    private static boolean holdsFigures(Grid grid, int column) {
        return grid.rows().stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell instanceof Number
                        || FIGURES.matcher(cell.toString()).matches());
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Sentences.figure(number);
        }
        return value instanceof Number number
                ? String.format(Locale.ENGLISH, "%,d", number.longValue())
                : escaped(String.valueOf(value));
    }
}
