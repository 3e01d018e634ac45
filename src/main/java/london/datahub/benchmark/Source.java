package london.datahub.benchmark;

import java.util.Map;

/**
 * Where a figure of each borough and year stands among the published tables.
 *
 * @param where the dimensions other than borough and year, and their values
 */
public record Source(String table, String measure, Map<String, String> where) {}
