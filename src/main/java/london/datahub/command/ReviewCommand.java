package london.datahub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.job.Reviewing;
import london.datahub.person.LinkReviews;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The review of pairs of records that could be one person or two. */
@Command(
        name = "review",
        description = "Pairs of records that could be one person or two.",
        subcommands = {
            ReviewCommand.ListCommand.class,
            ReviewCommand.ShowCommand.class,
            ReviewCommand.DecideCommand.class,
            ReviewCommand.CalibrationCommand.class
        })
final class ReviewCommand extends CommandGroup {
    /** Lists pairs that wait. */
    @Command(name = "list", description = "Lists the pairs that wait, those next to even odds first.")
    static final class ListCommand extends HubCommand {
        @Option(names = "--most", paramLabel = "N", description = "how many (20)")
        private int most = 20;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                LinkReviews reviews = hub.getBean(LinkReviews.class);
                List<LinkReviews.Pair> pairs = reviews.waiting(Math.max(1, most));
                List<String> lines = new ArrayList<>(List.of(reviews.count() + " pairs wait for a reviewer."));
                pairs.forEach(pair -> lines.add("  " + summary(pair)));
                answer(pairs, String.join("\n", lines));
                return DataHub.DONE;
            }
        }
    }

    /** Shows one pair. */
    @Command(name = "show", description = "Shows one pair: how it compares, and facts of both events.")
    static final class ShowCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long number;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                LinkReviews.Pair pair = hub.getBean(LinkReviews.class).show(number);
                answer(pair, words(pair));
                return DataHub.DONE;
            }
        }
    }

    /** Decides one pair. */
    @Command(name = "decide", description = "Decides whether a pair is one person; the next run of link goes by it.")
    static final class DecideCommand extends HubCommand {
        @Parameters(index = "0", paramLabel = "NUMBER")
        private long number;

        @Parameters(index = "1", paramLabel = "one|two", description = "one person, or two")
        private String persons;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
        private String reviewer;

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "kept sealed")
        private String why;

        @Override
        public Integer call() {
            if (!List.of("one", "two").contains(persons)) {
                throw Refusal.badInput("A pair is one person or two.", "Say one, or two.");
            }
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(Reviewing.class).decide(number, persons.equals("one"), reviewer, why);
                note(hub, persons.equals("one") ? "pair-joined" : "pair-kept-apart", "pair " + number, reviewer);
                answer(
                        Map.of("review", number, "persons", persons),
                        "Pair " + number + " is " + persons + (persons.equals("one") ? " person" : " persons")
                                + "; the next run of link goes by it.");
                return DataHub.DONE;
            }
        }
    }

    /** Shows what reviewers decided against what was expected. */
    @Command(name = "calibration", description = "Shows what reviewers decided against what the encodings said.")
    static final class CalibrationCommand extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<LinkReviews.Band> bands = hub.getBean(LinkReviews.class).calibration();
                List<String> lines = new ArrayList<>(List.of("probability  decided  expected  one person"));
                bands.forEach(band -> lines.add(String.format(
                        Locale.ROOT,
                        "%.1f to %.1f %9d %9.2f %11.2f",
                        band.from(),
                        band.from() + 0.1,
                        band.decided(),
                        band.expected(),
                        band.together())));
                answer(bands, bands.isEmpty() ? "Nothing was decided yet." : String.join("\n", lines));
                return DataHub.DONE;
            }
        }
    }

    private static String summary(LinkReviews.Pair pair) {
        return String.format(Locale.ROOT, "%d: %.2f", pair.number(), pair.probability())
                + (pair.joined() ? ", one person so far; " : ", two so far; ") + words(pair.first()) + " and "
                + words(pair.second());
    }

    private static String words(LinkReviews.Pair pair) {
        return summary(pair) + "\n  " + pair.levels().replace("; ", "\n  ");
    }

    private static String words(LinkReviews.Told told) {
        String borough = Boroughs.coded(told.borough()).map(Borough::name).orElse("no borough known");
        return told.source() + (told.organisation().isEmpty() ? "" : " " + told.organisation()) + " in " + told.month()
                + " (" + borough + ", " + (told.ageGroup().isEmpty() ? "age not known" : told.ageGroup()) + ")";
    }
}
