package london.datahub.job;

import java.util.List;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Layout;
import london.datahub.validate.Judgement;

/**
 * A row of a file whose end is decided.
 *
 * @param layout null where the row has no heading above it
 * @param encoded what is to be loaded
 */
record PlacedRow(Judgement judgement, Layout layout, List<EncodedRow> encoded) {}
