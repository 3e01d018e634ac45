package london.datahub.publish;

import java.time.Instant;

/**
 * A release as its readers see it.
 *
 * @param attack what the attack on it came to, in words
 * @param asAt the figures are those known at this moment
 */
public record PublishedRelease(int number, Instant asAt, Instant releasedAt, String attack) {
    public PublishedRelease(int number, Instant asAt, Instant releasedAt) {
        this(number, asAt, releasedAt, "");
    }
}
