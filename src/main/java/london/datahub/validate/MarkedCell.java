package london.datahub.validate;

import london.datahub.read.Marker;

/** Says of a cell that holds a marker in place of a value what it is; a marker is never read as a value, nor as 0. */
final class MarkedCell {
    private MarkedCell() {}

    static boolean isFormulas(String text) {
        return Marker.of(text).filter(Marker::isFormulas).isPresent();
    }

    static void mustNotBeFormulas(String text) throws Unreadable {
        if (isFormulas(text)) {
            throw explained(Marker.of(text).orElseThrow());
        }
    }

    /** Returns the marker's own words where a cell could not be read because of one, else what the reading said. */
    static Unreadable told(String text, Unreadable reading) {
        return Marker.of(text).map(MarkedCell::explained).orElse(reading);
    }

    private static Unreadable explained(Marker marker) {
        return switch (marker) {
            case FORMULA_ERROR ->
                new Unreadable(
                        "formula-error",
                        "The formula in this cell shows an error in place of a result.",
                        "Mend the formula, or enter the value itself.");
            case NOT_WORKED_OUT ->
                new Unreadable(
                        "formula-not-worked-out",
                        "The formula in this cell was never worked out, so the file holds no result.",
                        "Open the file in your spreadsheet program, save it, and send it again.");
            case WITHHELD ->
                new Unreadable(
                        "withheld",
                        "The value of this cell is withheld, as small numbers are; it is not read as 0.",
                        "Enter the value: the hub hides small numbers itself before anybody reads them.");
            case NOT_AVAILABLE ->
                new Unreadable(
                        "not-available",
                        "This cell says that there is no value; it is not read as 0.",
                        "Enter the value, 0 where there was none, or leave the row out.");
        };
    }
}
