package london.datahub.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.issue.Refusal;
import london.datahub.report.ReportDefinition.ChapterDefinition;
import london.datahub.report.ReportDefinition.Format;
import london.datahub.report.ReportDefinition.Subject;

/** The reports of {@code dashboards/reports}, found by their folder. */
final class ReportDefinitions {
    private final Map<String, ReportDefinition> byName = new LinkedHashMap<>();

    /** @throws IllegalStateException with every mistake in them */
    static ReportDefinitions load() {
        Mistakes mistakes = new Mistakes();
        ReportDefinitions all = new ReportDefinitions();
        Definitions.matching("dashboards/reports/*.yml").forEach((file, text) -> {
            ReportDefinition report = Definition.read(file, text, mistakes, definition -> read(file, definition));
            all.byName.put(report.name(), report);
        });
        if (!mistakes.found().isEmpty()) {
            throw new IllegalStateException(mistakes.found().toString());
        }
        return all;
    }

    private static ReportDefinition read(String file, Definition definition) {
        String name = definition.text("report");
        if (!file.endsWith("/" + name + ".yml")) {
            definition.mistake("report", "the file of report \"" + name + "\" must have its name.");
        }
        return new ReportDefinition(
                name,
                definition.text("title"),
                definition.text("subtitle"),
                definition.choice("for", Subject.class, Subject.LONDON),
                definition.text("audience"),
                definition.texts("formats").stream()
                        .flatMap(format -> format(definition, format).stream())
                        .toList(),
                definition.list("chapters", ReportDefinitions::chapter));
    }

    private static Optional<Format> format(Definition definition, String name) {
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (format.isEmpty()) {
            definition.mistake("formats", "\"" + name + "\" is not one of pdf, html, xlsx, ods.");
        }
        return format;
    }

    private static ChapterDefinition chapter(Definition definition) {
        return new ChapterDefinition(
                definition.text("title"),
                definition.flag("new-page"),
                definition.flag("each-borough"),
                definition.list("parts", Parts::read));
    }

    List<ReportDefinition> all() {
        return List.copyOf(byName.values());
    }

    /** @throws Refusal where there is none of that name */
    ReportDefinition named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> Refusal.badInput(
                        "There is no report of that name.",
                        "The reports are: " + String.join(", ", byName.keySet()) + "."));
    }
}
