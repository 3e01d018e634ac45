package london.datahub.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import london.datahub.benchmark.Indicators;
import london.datahub.benchmark.ReleasedFigures;
import london.datahub.issue.Refusal;
import london.datahub.publish.PublishedTables;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.report.ReportDefinition.ChapterDefinition;
import london.datahub.report.ReportDefinition.Format;
import london.datahub.report.ReportDefinition.Subject;
import london.datahub.sheet.Booklet;
import london.datahub.sheet.OdsBooklet;
import london.datahub.sheet.XlsxBooklet;

/** Makes the reports of {@code dashboards/reports} from one release. */
public final class Reports {
    private final ReportDefinitions definitions = ReportDefinitions.load();
    private final Indicators indicators = Indicators.load();
    private final String style = style("style.css");
    private final String printedStyle = style("fonts.css") + style;

    /** What boards have set for themselves. */
    public interface Targets {
        /** Returns the targets that held at a moment, by organisation and indicator. */
        Map<String, Map<String, Double>> asAt(Instant moment);
    }

    /**
     * A file of a report.
     *
     * @param organisation whom it is for; nothing where it is for London
     */
    public record File(String name, Optional<String> organisation, byte[] content) {}

    /** Returns the names of all reports. */
    public List<String> names() {
        return definitions.all().stream().map(ReportDefinition::name).toList();
    }

    /** Returns the audience that a report is made for, as a release names it. */
    public String audience(String report) {
        return definitions.named(report).audience();
    }

    /**
     * Returns the files of a report for one organisation, or for all boroughs where it is {@code all}.
     *
     * @param targets drawn as they held when the release was made, so that the report stays the same
     * @param release the number of an earlier one; the newest where it is missing
     * @throws Refusal where there is no such report, organisation or release
     */
    public List<File> make(
            PublishedTables tables, String report, String organisation, OptionalInt release, Targets targets) {
        ReportDefinition definition = definitions.named(report);
        if (!definition.audience().equals(tables.audience().word())) {
            throw Refusal.againstARule(
                    "That report is made for the " + definition.audience() + " audience, from a release of its own.",
                    "Release the tables to that audience first.");
        }
        ReleasedFigures figures = new ReleasedFigures(tables, tables.release(release));
        var held = targets.asAt(figures.release().releasedAt());
        return subjects(definition, organisation).parallelStream()
                .map(subject -> {
                    Map<String, Double> own =
                            held.getOrDefault(subject.map(Borough::code).orElse(""), Map.of());
                    return files(
                            definition,
                            subject.map(Borough::code),
                            pack(definition, Making.of(figures.forAnotherReader(), indicators, subject, own)));
                })
                .flatMap(List::stream)
                .toList();
    }

    private static List<Optional<Borough>> subjects(ReportDefinition definition, String organisation) {
        if (definition.subject() == Subject.LONDON) {
            return List.of(Optional.empty());
        }
        if (organisation.equals("all")) {
            return Boroughs.all().stream().map(Optional::of).toList();
        }
        return List.of(Optional.of(Boroughs.coded(organisation)
                .orElseThrow(() -> Refusal.badInput(
                        "There is no authority with that code.", "Give an ONS code as E09000010, or all."))));
    }

    private static Pack pack(ReportDefinition definition, Making making) {
        ReleasedFigures figures = making.figures();
        List<Pack.Chapter> chapters = new ArrayList<>();
        for (ChapterDefinition chapter : definition.chapters()) {
            if (chapter.eachBorough()) {
                Boroughs.all().forEach(borough -> chapters.add(written(chapter, making.forBorough(borough))));
            } else {
                chapters.add(written(chapter, making));
            }
        }
        String code = making.borough().map(Borough::code).orElse("london");
        return new Pack(
                definition.name() + "-" + code.toLowerCase(Locale.ROOT) + "-release-"
                        + figures.release().number(),
                making.filled(definition.title()),
                making.filled(definition.subtitle()),
                figures.release(),
                definition.audience(),
                FiguresChecksum.of(figures),
                chapters);
    }

    private static Pack.Chapter written(ChapterDefinition chapter, Making making) {
        return new Pack.Chapter(
                making.filled(chapter.title()),
                chapter.newPage(),
                chapter.parts().stream()
                        .flatMap(part -> part.write(making).stream())
                        .toList());
    }

    private List<File> files(ReportDefinition definition, Optional<String> organisation, Pack pack) {
        Map<Format, byte[]> made = new LinkedHashMap<>();
        Booklet booklet = Spreadsheet.of(pack);
        for (Format format : definition.formats()) {
            made.put(
                    format,
                    switch (format) {
                        case PDF -> Pdf.of(pack, Html.of(pack, printedStyle, true));
                        case HTML -> Html.of(pack, style, false).getBytes(StandardCharsets.UTF_8);
                        case XLSX -> XlsxBooklet.of(booklet);
                        case ODS -> OdsBooklet.of(booklet);
                    });
        }
        List<File> files = new ArrayList<>();
        made.forEach((format, content) ->
                files.add(new File(pack.name() + "." + format.name().toLowerCase(Locale.ROOT), organisation, content)));
        return files;
    }

    private static String style(String file) {
        try (InputStream in = Reports.class.getResourceAsStream("/report/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
