package london.datahub.job;

import java.util.List;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;

/**
 * A row of a file whose end is decided.
 *
 * @param outcome and {@code reason} as {@code RowOutcomes} counts them
 * @param layout null where nothing is to be loaded
 * @param encoded what is to be loaded
 */
record PlacedRow(String outcome, String reason, Layout layout, List<EncodedRow> encoded, List<Issue> issues) {}
