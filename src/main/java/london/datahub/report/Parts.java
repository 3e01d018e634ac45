package london.datahub.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import london.datahub.definition.Definition;
import london.datahub.report.Block.Heading;
import london.datahub.report.Block.Points;

/** Reads the parts of a report's definition: each says with {@code show} what it is. */
final class Parts {
    private Parts() {}

    static Part read(Definition definition) {
        String show = definition.text("show");
        return switch (show) {
            case "words" -> words(definition.text("text"));
            case "points" -> points(definition.texts("items"));
            case "heading" -> heading(definition.text("text"));
            case "summary" -> new SummaryPart(definition.texts("indicators"));
            case "benchmark" -> new BenchmarkPart(definition.text("indicator"));
            case "side-by-side" -> new SideBySidePart(definition.text("indicator"));
            case "counts" -> counts(definition);
            case "listing" ->
                new ListingPart(
                        definition.text("table"),
                        definition.text("title"),
                        where(definition),
                        definition.texts("leave-out"));
            case "control-chart" ->
                new ControlChartPart(definition.text("table"), definition.text("measure"), definition.text("title"));
            case "question" -> new QuestionPart();
            case "method" -> new MethodPart(definition.texts("indicators"));
            case "cautions" -> new CautionsPart();
            case "glossary" -> new GlossaryPart(definition.texts("words"));
            default -> {
                definition.mistake("show", "there is no part \"" + show + "\".");
                yield making -> List.of();
            }
        };
    }

    private static Part words(String text) {
        return making -> List.of(new Block.Words(making.filled(text)));
    }

    private static Part points(List<String> items) {
        return making -> List.of(new Points(items.stream().map(making::filled).toList()));
    }

    private static Part heading(String text) {
        return making -> Stream.<Block>of(new Heading(making.filled(text))).toList();
    }

    private static Part counts(Definition definition) {
        return new CountsPart(
                definition.text("table"),
                definition.text("measure"),
                definition.text("title"),
                definition.text("down"),
                definition.text("across"),
                where(definition),
                definition.optionalText("chart"));
    }

    private static Map<String, String> where(Definition definition) {
        return definition.child("where", Definition::rest).orElse(Map.of());
    }
}
