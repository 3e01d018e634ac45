package london.datahub.dashboard;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the address of a page asks for.
 *
 * @param release its number; the newest where there is none
 * @param values what is to be chosen, by the filter's name
 */
public record Asked(OptionalInt release, MapStyle mapStyle, Map<String, List<String>> values) {}
