package london.datahub.report;

import java.util.Locale;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Heading;
import london.datahub.report.Block.Picture;
import london.datahub.report.Block.Points;

/** A pack as one XHTML page that needs nothing beside it. */
final class Html {
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
        String described = picture.svg()
                .replaceFirst(
                        "<svg ",
                        "<svg role='img' alt='" + escaped(picture.says()) + "' aria-label='" + escaped(picture.says())
                                + "' ");
        return "<div class=\"picture\"><p class=\"title\">" + escaped(picture.title()) + "</p>" + described + "</div>";
    }

    private static String table(Grid grid) {
        StringBuilder table = new StringBuilder("<p class=\"title\">" + escaped(grid.title()) + "</p><table"
                + (grid.headers().size() > 8 ? " class=\"wide\"" : "") + "><thead><tr>");
        grid.headers().forEach(header -> table.append("<th scope=\"col\">" + escaped(header) + "</th>"));
        table.append("</tr></thead><tbody>");
        for (var row : grid.rows()) {
            table.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                table.append(
                        i == 0
                                ? "<th scope=\"row\">" + cell(row.get(i)) + "</th>"
                                : "<td" + (isFigure(row.get(i)) ? " class=\"figure\"" : "") + ">" + cell(row.get(i))
                                        + "</td>");
            }
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static boolean isFigure(Object cell) {
        return cell instanceof Number
                || cell.toString().matches("\\[?[0-9.,a-z]+]?( to [0-9.,]+)?")
                        && cell.toString().matches(".*[0-9\\[].*");
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Words.figure(number);
        }
        return value instanceof Number number
                ? String.format(Locale.ENGLISH, "%,d", number.longValue())
                : escaped(String.valueOf(value));
    }
}
