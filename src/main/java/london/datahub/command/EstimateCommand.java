package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.issue.Refusal;
import london.datahub.publish.PublishedTables;
import london.datahub.statistics.HiddenPopulation;
import london.datahub.statistics.Interval;
import london.datahub.statistics.ListModel;
import london.datahub.statistics.ListOverlaps;
import london.datahub.statistics.NotEstimable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Estimates how many people no list has, from how several lists overlap. */
@Command(
        name = "estimate",
        description = {
            "Estimates how many people there are in all, seen and unseen, from how several lists overlap.",
            "FILE is CSV: a column of 0 and 1 for each list, and last how many people were on exactly those lists."
        })
final class EstimateCommand extends HubCommand {
    @ArgGroup(multiplicity = "1")
    private Lists lists;

    /** Somebody's lists, or the hub's own. */
    static final class Lists {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(
                names = "--own",
                required = true,
                description = "the hub's own lists of London, as the newest release to partners tells them")
        private boolean own;
    }

    @Option(names = "--year", paramLabel = "YEAR", description = "with --own: a financial year (the newest)")
    private String year;

    @Option(
            names = "--pairs",
            split = ",",
            paramLabel = "A:B",
            description = "the pairs of lists that depend on each other (chosen by BIC among all)")
    private List<String> pairs;

    @Option(names = "--main-effects", description = "no list depends on another")
    private boolean mainEffects;

    @Option(
            names = "--as-one",
            split = ",",
            paramLabel = "A+B",
            description = "lists that count as one, because one is made from the other")
    private List<String> asOne = List.of();

    @Override
    public Integer call() throws IOException {
        ListOverlaps overlaps = lists.own ? own() : OverlapFile.read(lists.file);
        for (String together : asOne) {
            overlaps = overlaps.asOne(OverlapFile.named(overlaps, together.split("\\+")));
        }
        try {
            HiddenPopulation estimate = estimate(overlaps);
            answer(asJson(estimate), asWords(estimate));
            return DataHub.DONE;
        } catch (NotEstimable e) {
            throw Refusal.againstARule(e.getMessage(), e.remedy());
        }
    }

    private ListOverlaps own() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            return OwnLists.released(hub.getBean(PublishedTables.class), Optional.ofNullable(year));
        }
    }

    private HiddenPopulation estimate(ListOverlaps overlaps) throws NotEstimable {
        if (pairs != null && mainEffects) {
            throw Refusal.badInput("Pairs and main effects alone exclude each other.", "Give one of the two.");
        }
        if (pairs != null) {
            return HiddenPopulation.estimate(overlaps, OverlapFile.model(overlaps, pairs));
        }
        return mainEffects
                ? HiddenPopulation.estimate(overlaps, new ListModel(Set.of()))
                : HiddenPopulation.estimate(overlaps);
    }

    private static Map<String, Object> asJson(HiddenPopulation estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("observed", estimate.fit().observed());
        json.put("unseen", estimate.fit().unseen());
        json.put("total", estimate.fit().total());
        json.put(
                "interval",
                List.of(estimate.interval().lower(), estimate.interval().upper()));
        json.put(
                "interval_bca",
                List.of(estimate.corrected().lower(), estimate.corrected().upper()));
        json.put("pairs", OverlapFile.pairs(estimate));
        json.put("bic", estimate.fit().bic());
        json.put("models_with_estimate", estimate.modelsWithEstimate());
        return json;
    }

    private static String asWords(HiddenPopulation estimate) {
        List<String> pairs = OverlapFile.pairs(estimate);
        return String.join(
                System.lineSeparator(),
                "People on at least one list: " + people(estimate.fit().observed()),
                "Estimated in all:            " + people(estimate.fit().total()),
                "95 % interval:               " + between(estimate.interval()) + " (percentile), "
                        + between(estimate.corrected()) + " (bias-corrected)",
                "Lists that depend on each other: " + (pairs.isEmpty() ? "none" : String.join(", ", pairs)),
                "Chosen among " + estimate.modelsWithEstimate() + " models with an estimate.",
                "An experimental figure. It assumes that nobody came or went, that the same person is known as the same"
                        + " on every list, that everybody could be on each list, and that lists depend on each other only"
                        + " in pairs. Other models of like standing can give other figures: read the interval, not the"
                        + " one number.");
    }

    private static String between(Interval interval) {
        return people(interval.lower()) + " to " + people(interval.upper());
    }

    private static String people(double number) {
        return String.format(Locale.ENGLISH, "%,d", Math.round(number));
    }
}
