package london.datahub.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Across;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;

/** A small feed made for tests of the reading: an authority (filled down), a reference, a date, and two counts across. */
final class MadeFeed {
    static final Feed WITH_COUNTS = feed(Optional.of(new Across("people", false, counts(), List.of("Total"), false)));
    static final Feed OF_CASES = feed(Optional.empty());

    private MadeFeed() {}

    private static Map<String, Map<String, String>> counts() {
        return Map.of("Victims Adult", Map.of("age_group", "adult"), "Victims Child", Map.of("age_group", "child"));
    }

    private static Feed feed(Optional<Across> across) {
        Layout layout = new Layout(
                "made",
                "made",
                Layout.Replaces.PERIOD,
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                new EventMonth(EventMonth.Source.PERIOD, List.of()),
                List.of(
                        column("authority", ColumnType.BOROUGH, true, true, "Authority"),
                        column("reference", ColumnType.NOT_KEPT, true, false, "Case Reference", "Ref"),
                        column("day", ColumnType.DATE, false, false, "Referral Date")),
                across);
        return new Feed(
                "made",
                "Made for tests",
                1,
                YearMonth.of(2020, 4),
                Feed.Grain.CASE,
                List.of(),
                Feed.Cadence.MONTHLY,
                30,
                90,
                false,
                List.of("Total"),
                List.of(layout),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }

    private static Column column(String name, ColumnType type, boolean required, boolean filled, String... headings) {
        return new Column(
                name,
                List.of(headings),
                type,
                required,
                filled,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of());
    }

    static SourceFile text(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    static List<LaidOutRow> rows(SourceFile file, Feed feed) throws IOException {
        List<LaidOutRow> all = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
