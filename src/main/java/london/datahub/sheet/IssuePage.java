package london.datahub.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
import org.springframework.web.util.HtmlUtils;

/** The issues of a file as a web page: plain, readable by a screen reader, without script or anything from elsewhere. */
final class IssuePage {
    private static final String START = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>What to fix</title>
            <style>
            body { font: 1rem/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
            caption { font-weight: bold; font-size: 1.25rem; text-align: left; padding: .5rem 0 }
            th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid #b1b4b6 }
            @media print { tr { break-inside: avoid } }
            </style>
            </head>
            <body>
            <main>
            <h1>What to fix</h1>
            """;
    private static final String END = "</main>\n</body>\n</html>\n";

    private IssuePage() {}

    static String of(List<AlikeIssues> groups, String feed) {
        StringBuilder page = new StringBuilder(START);
        page.append("<p>Feed: ")
                .append(safe(feed))
                .append(". ")
                .append(summary(groups))
                .append("</p>\n");
        for (Severity severity : Severity.values()) {
            List<AlikeIssues> found = groups.stream()
                    .filter(group -> group.severity() == severity)
                    .toList();
            if (!found.isEmpty()) {
                table(page, severity, found);
            }
        }
        return page.append(END).toString();
    }

    private static String summary(List<AlikeIssues> groups) {
        return groups.isEmpty()
                ? "Nothing was found that must be fixed or checked."
                : Stream.of(Severity.values())
                                .map(severity -> severity.words() + ": " + number(places(groups, severity)))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private static long places(List<AlikeIssues> groups, Severity severity) {
        return groups.stream()
                .filter(group -> group.severity() == severity)
                .mapToLong(group -> group.places().size())
                .sum();
    }

    private static void table(StringBuilder page, Severity severity, List<AlikeIssues> groups) {
        String words = severity.words();
        page.append("<table>\n<caption>")
                .append(words.substring(0, 1).toUpperCase(Locale.ENGLISH))
                .append(words.substring(1))
                .append("</caption>\n<thead><tr>");
        Stream.of("Where", "Rows", "What is wrong", "What is expected", "What to do", "Code")
                .forEach(heading ->
                        page.append("<th scope=\"col\">").append(heading).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        groups.forEach(group -> row(page, group));
        page.append("</tbody>\n</table>\n");
    }

    private static void row(StringBuilder page, AlikeIssues group) {
        Place place = group.places().get(0);
        String where = new Place(place.sheet(), 0, place.columnLetter(), place.heading()).toString();
        page.append("<tr>");
        Stream.of(
                        place.columnLetter().isEmpty() && !place.sheet().isEmpty() ? "sheet " + place.sheet() : where,
                        RowRanges.of(group.places()),
                        group.said().message(),
                        group.said().first().expected(),
                        group.said().first().nextStep(),
                        group.said().first().code())
                .forEach(cell -> page.append("<td>").append(safe(cell)).append("</td>"));
        page.append("</tr>\n");
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
