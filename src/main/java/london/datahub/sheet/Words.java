package london.datahub.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import london.datahub.feed.Column;

/**
 * What may be chosen in a template's cells.
 *
 * @param of the words of a column; empty where any text, number or date may stand
 * @param wardsByBorough wards' names by their borough's name
 */
public record Words(Function<Column, List<String>> of, Map<String, List<String>> wardsByBorough) {}
