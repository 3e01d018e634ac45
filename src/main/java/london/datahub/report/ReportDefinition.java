package london.datahub.report;

import java.util.List;

/**
 * A report as its yml defines it.
 *
 * @param subject whom one is made for: each borough, or London
 * @param audience to whom the release goes that it is made from
 */
record ReportDefinition(
        String name,
        String title,
        String subtitle,
        Subject subject,
        String audience,
        List<Format> formats,
        List<ChapterDefinition> chapters) {
    /** Whom a report is about. */
    enum Subject {
        BOROUGH,
        LONDON
    }

    /** The forms that a report can take. */
    enum Format {
        PDF,
        HTML,
        XLSX,
        ODS
    }

    /** @param eachBorough whether it stands once for every authority, in a report on London */
    record ChapterDefinition(String title, boolean newPage, boolean eachBorough, List<Part> parts) {}
}
