package london.datahub.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.benchmark.Benchmark.Compared;
import london.datahub.statistics.Comparison;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.ControlChart;
import london.datahub.statistics.Interval;
import london.datahub.statistics.Rate;

/** What a comparison says, in sentences that judge nobody. */
public final class Sentences {
    private Sentences() {}

    /** Returns a rate or count in one decimal, and none from a hundred on. */
    public static String figure(double value) {
        return String.format(Locale.ENGLISH, Math.abs(value) >= 99.95 ? "%,.0f" : "%.1f", value);
    }

    /** Returns the interval of a rate at 95 %. */
    public static String interval(Rate rate) {
        return between(rate.interval(Confidence.P95));
    }

    public static String between(Interval interval) {
        return figure(interval.lower()) + " to " + figure(interval.upper());
    }

    /** Joins with commas and a last "and". */
    public static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** Returns the figure, its interval and how it stands to every group of peers. */
    public static String of(Benchmark benchmark) {
        String subject = benchmark.indicator().title() + " in " + benchmark.year() + ": " + benchmark.shown();
        return benchmark
                .own()
                .map(rate -> subject + ", which is " + figure(rate.value()) + " "
                        + benchmark.indicator().unit() + " (95 % interval " + interval(rate) + "). "
                        + comparison(benchmark))
                .orElse(subject + ". " + noRate(benchmark));
    }

    /** Returns why there is no rate. */
    public static String noRate(Benchmark benchmark) {
        if (!PeerGroup.hasResidentRate(benchmark.borough())
                && benchmark.indicator().by().isEmpty()) {
            return "There is no rate, because few people live here and many work here.";
        }
        return "There is no rate, because a figure behind it is hidden or not available.";
    }

    private static String comparison(Benchmark benchmark) {
        Map<Comparison, List<String>> groups = new TreeMap<>(benchmark.compared().stream()
                .filter(compared -> !compared.dropped())
                .collect(Collectors.groupingBy(
                        Compared::outcome,
                        Collectors.mapping(compared -> compared.group().named(), Collectors.toList()))));
        List<String> said = new ArrayList<>();
        groups.forEach((outcome, names) ->
                said.add((outcome == Comparison.SIMILAR ? "similar to " : outcome.words() + " than ") + listed(names)));
        return said.isEmpty() ? "It is compared with nobody." : "It is " + String.join("; ", said) + ".";
    }

    /** Returns a sentence for each comparison that was dropped. */
    public static List<String> dropped(Benchmark benchmark) {
        return benchmark.compared().stream()
                .filter(Compared::dropped)
                .map(compared -> "The comparison with \"" + compared.group().title() + "\" was dropped: "
                        + compared.usable() + " of " + compared.peers() + " there have a figure, and fewer than "
                        + Benchmarks.LEAST_PEERS + " would tell of single boroughs.")
                .toList();
    }

    /** Returns what a control chart shows, for who cannot see it. */
    public static String of(List<String> periods, ControlChart chart) {
        long special = chart.signals().stream()
                .filter(signal -> signal != ControlChart.Signal.NONE)
                .count();
        return "From " + periods.get(0) + " to " + periods.get(periods.size() - 1) + " about a mean of "
                + figure(chart.mean()) + " with limits from " + figure(Math.max(0, chart.lower())) + " to "
                + figure(chart.upper()) + "; "
                + (special == 0 ? "none of the points tells" : special + " of the points tell")
                + " more than common variation" + (special == 0 ? "." : ", drawn larger.");
    }

    /** Returns what a point of a control chart tells. */
    public static String of(ControlChart.Signal signal) {
        return switch (signal) {
            case NONE -> "common variation";
            case OUTSIDE_LIMITS -> "outside the limits";
            case SHIFT -> "one of seven on one side of the mean";
            case TREND -> "one of seven that only rise or fall";
            case TWO_OF_THREE -> "one of two in three near a limit";
        };
    }

    /** Returns what a council's referrals raise as a question. */
    public static List<String> of(ReferralQuestion question) {
        String figures = "In " + question.year() + " the council made " + count(question.referrals())
                + " referrals. The pattern of " + question.boroughs()
                + " other boroughs, by their population and the offences that police recorded, leads to expect "
                + "about " + count(question.expected()) + ", and one more borough would lie between "
                + count(question.range().lower()) + " and "
                + count(question.range().upper()) + " in 95 of 100 cases.";
        String asked = switch (question.place()) {
            case BELOW ->
                "A question to ask: what would the board see if people were being missed, and where"
                        + " would it look?";
            case ABOVE ->
                "A question to ask: what does this council do that others could learn from, or whom"
                        + " does it refer that others do not?";
            case WITHIN ->
                "The figure lies within what the pattern leads to expect. A question remains: is"
                        + " anybody missed whom neither council nor police know?";
        };
        return Arrays.asList(figures, asked);
    }

    /** Returns what may lie behind such a figure, none of which the figures can tell. */
    public static List<String> behindReferrals() {
        return List.of(
                "Fewer than expected can mean that fewer people are exploited here, that cases go by other ways such as"
                        + " the police or charities, or that people are not being identified.",
                "More than expected can mean that more people are exploited here, that identification works well, or"
                        + " that this council refers whom others refer elsewhere.");
    }

    private static String count(double value) {
        return String.format(Locale.ENGLISH, "%,d", Math.round(value));
    }
}
