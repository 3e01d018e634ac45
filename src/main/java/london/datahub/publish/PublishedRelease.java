package london.datahub.publish;

import java.time.Instant;

/**
 * A release as its readers see it.
 *
 * @param asAt the figures are those known at this moment
 */
public record PublishedRelease(int number, Instant asAt, Instant releasedAt) {}
