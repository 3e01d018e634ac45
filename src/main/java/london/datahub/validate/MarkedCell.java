package london.datahub.validate;

import london.datahub.read.Marker;

/** Says of a cell that holds a marker in place of a value what it is; a marker is never read as a value, nor as 0. */
final class MarkedCell {
    private static final String COUNT = "count-unreadable";

    private MarkedCell() {}

    static boolean isFormulas(String text) {
        return Marker.isFormulas(text);
    }

    static void mustNotBeFormulas(String text) throws Unreadable {
        if (isFormulas(text)) {
            throw explained(Marker.of(text).orElseThrow());
        }
    }

    /** Returns the marker's own words where it stands in place of a count, else what the reading said. */
    static Unreadable told(String text, Unreadable reading) {
        return Marker.of(text)
                .filter(marker -> marker.isFormulas() || reading.code().equals(COUNT))
                .map(MarkedCell::explained)
                .orElse(reading);
    }

    private static Unreadable explained(Marker marker) {
        return switch (marker) {
            case FORMULA_ERROR -> new Unreadable("formula-error");
            case NOT_WORKED_OUT -> new Unreadable("formula-not-worked-out");
            case WITHHELD -> new Unreadable("value-withheld");
            case NOT_AVAILABLE -> new Unreadable("value-not-available");
        };
    }
}
