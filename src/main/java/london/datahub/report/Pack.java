package london.datahub.report;

import java.time.Instant;
import java.util.List;
import london.datahub.publish.PublishedRelease;

/**
 * A report, made and not yet written.
 *
 * @param name of its file, without ending
 * @param checksum of the figures it was made from
 */
record Pack(
        String name,
        String title,
        String subtitle,
        PublishedRelease release,
        String audience,
        String checksum,
        List<Chapter> chapters) {
    /** A part with a heading of its own. */
    record Chapter(String title, boolean newPage, List<Block> blocks) {}

    Instant madeAt() {
        return release.releasedAt();
    }

    /** Returns what it was made from, in a sentence. */
    String provenance() {
        return "Made from release " + release.number() + " for the " + audience + " audience, with what was known on "
                + Words.day(release.asAt()) + ". Checksum of its figures: " + checksum + ".";
    }
}
