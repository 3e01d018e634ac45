package london.datahub.demo;

import java.util.Map;

/**
 * A record as it goes into a spreadsheet.
 *
 * @param duplicate repeat in file, resubmission, other source; empty where it is the first mention of its event
 * @param cells by field; a field that is missing or null is an empty cell
 */
record CaseRow(String event, String person, String duplicate, Map<String, Object> cells) {
    static final String REPEAT = "repeat in file";
    static final String RESUBMISSION = "resubmission";
    static final String OTHER_SOURCE = "other source";

    CaseRow repeated() {
        return new CaseRow(event, person, REPEAT, cells);
    }
}
