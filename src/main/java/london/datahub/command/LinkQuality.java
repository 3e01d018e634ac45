package london.datahub.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import london.datahub.link.Evaluation;
import london.datahub.link.Quality;

/** What {@code link-evaluate} found with one key. */
record LinkQuality(
        int records,
        Measure pairs,
        Measure clusters,
        List<Row> thresholds,
        List<LinkGroups.Group> groups,
        List<Evaluation.Error> errors) {

    record Measure(Quality counts, Quality.Share precision, Quality.Share recall, Quality.Share f1) {
        static Measure of(Quality quality) {
            return new Measure(quality, quality.precision(), quality.recall(), quality.f1());
        }

        private String words() {
            return "precision " + words(precision) + "  recall " + words(recall) + "  F1 " + words(f1);
        }

        private static String words(Quality.Share share) {
            return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", share.value(), share.low(), share.high());
        }
    }

    record Row(double threshold, Measure pairs, Measure clusters) {
        private String words() {
            return String.format(
                    Locale.ROOT,
                    "%9.2f  %.4f    %.4f %.4f    %.4f    %.4f %.4f",
                    threshold,
                    pairs.precision().value(),
                    pairs.recall().value(),
                    pairs.f1().value(),
                    clusters.precision().value(),
                    clusters.recall().value(),
                    clusters.f1().value());
        }
    }

    static LinkQuality of(int records, Evaluation evaluation, List<LinkGroups.Group> groups, int errors) {
        return new LinkQuality(
                records,
                Measure.of(evaluation.pairs()),
                Measure.of(evaluation.clusters()),
                evaluation.thresholds().stream()
                        .map(at -> new Row(at.threshold(), Measure.of(at.pairs()), Measure.of(at.clusters())))
                        .toList(),
                groups,
                evaluation.errors(errors));
    }

    static String words(List<LinkQuality> measured) {
        LinkQuality worst = measured.stream()
                .min(Comparator.comparingDouble(one -> one.clusters().f1().value()))
                .orElseThrow();
        String which = measured.size() > 1 ? "Worst of " + measured.size() + " keys: " : "";
        return which + worst.words();
    }

    private String words() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(records + " records, encodings only; 95 % intervals in brackets.");
        lines.add("pairs     " + pairs.words());
        lines.add("clusters  " + clusters.words());
        lines.add("");
        lines.add("           pairs                       clusters");
        lines.add("threshold  precision recall F1        precision recall F1");
        thresholds.forEach(row -> lines.add(row.words()));
        groups.forEach(group -> lines.add(group.words()));
        lines.add("");
        lines.add(errors.isEmpty() ? "No errors among the candidate pairs." : "Errors, the commonest first:");
        errors.forEach(error -> lines.add(
                String.format("  joined wrongly %d, missed %d: %s", error.joined(), error.missed(), error.levels())));
        return lines.toString();
    }
}
