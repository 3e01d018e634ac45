package london.datahub.job;

import java.time.Instant;
import london.datahub.access.ColumnMapping;
import london.datahub.access.ColumnMappings;
import london.datahub.feed.Feed;

/** A feed as one supplier writes it: with the headings that a person confirmed for that supplier. */
final class SupplierFeeds {
    private final ColumnMappings mappings;

    SupplierFeeds(ColumnMappings mappings) {
        this.mappings = mappings;
    }

    /** Returns the feed with the headings confirmed at that moment; a file is read by those of its arrival. */
    Feed of(Feed feed, String organisation, Instant at) {
        Feed mapped = feed;
        for (ColumnMapping mapping : mappings.asAt(organisation, feed.name(), at)) {
            mapped = mapped.withOwnHeading(mapping.layout(), mapping.column(), mapping.heading());
        }
        return mapped;
    }
}
