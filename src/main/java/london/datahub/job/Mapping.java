package london.datahub.job;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import london.datahub.access.ColumnMapping;
import london.datahub.access.ColumnMappings;
import london.datahub.access.Organisations;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;
import london.datahub.read.Heading;
import london.datahub.read.HeadingScreen;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;

/** Where a person says what the columns of an organisation's files are, and takes it back. */
public final class Mapping {
    private final Feeds feeds;
    private final Organisations organisations;
    private final ColumnMappings mappings;
    private final SupplierFeeds supplierFeeds;
    private final Clock clock;

    Mapping(Feeds feeds, Organisations organisations, ColumnMappings mappings, Clock clock) {
        this.feeds = feeds;
        this.organisations = organisations;
        this.mappings = mappings;
        this.supplierFeeds = new SupplierFeeds(mappings);
        this.clock = clock;
    }

    public List<ColumnMapping> all() {
        return mappings.all();
    }

    public void forget(long id, String by) {
        mappings.forget(id, by, clock.instant());
    }

    /**
     * Records that a column of a file is one of the feed's.
     *
     * @param letter the file's column, as C
     * @param as one of the feed's headings
     * @throws Refusal where the column is read already, or may not be read so
     */
    public Column confirm(SourceFile file, String feedName, String organisation, String letter, String as, String by)
            throws IOException {
        Feed feed = supplierFeeds.of(
                feeds.named(feedName), organisations.named(organisation).code(), clock.instant());
        Heading heading = LaidOutRows.closestHeading(file, feed)
                .orElseThrow(() -> Refusal.badInput(
                        "No row of the file looks like the headings of " + feedName + ".",
                        "Check that it is the right feed."));
        int at = at(heading, letter);
        Column column = column(heading, as);
        free(heading, at, column);
        HeadingScreen.objection(heading.row().cell(at), column).ifPresent(why -> {
            throw Refusal.againstARule(why, "If it is that column, rename it in the file.");
        });
        String words = heading.row().cell(at);
        mappings.confirm(organisation, feedName, heading.layout().name(), column.name(), words, by, clock.instant());
        return column;
    }

    private static int at(Heading heading, String letter) {
        for (int at = 0; at < heading.row().cells().size(); at++) {
            if (Place.letter(at).equalsIgnoreCase(letter)
                    && !heading.row().cell(at).isEmpty()) {
                return at;
            }
        }
        throw Refusal.badInput(
                "That column has no heading in row " + heading.row().row() + ".", "Name another by its letter.");
    }

    private static Column column(Heading heading, String as) {
        Optional<Column> column = heading.layout().columns().stream()
                .filter(listed -> listed.name().equalsIgnoreCase(as)
                        || listed.headings().stream().anyMatch(words -> words.equalsIgnoreCase(as)))
                .findFirst();
        return column.orElseThrow(() -> Refusal.badInput(
                "The feed has no such heading.",
                "Its headings are: "
                        + String.join(
                                ", ",
                                heading.layout().columns().stream()
                                        .map(Column::usualHeading)
                                        .toList())
                        + "."));
    }

    private static void free(Heading heading, int at, Column column) {
        if (!heading.unread().contains(at)) {
            throw Refusal.againstARule("That column is read already.", "Only a column that is not read can be mapped.");
        }
        heading.index(column.name()).ifPresent(other -> {
            throw Refusal.againstARule(
                    "Column " + Place.letter(other) + " is read as \"" + column.usualHeading() + "\" already.",
                    "Rename or remove the one that is not meant.");
        });
    }
}
