package london.datahub.sheet;

import java.util.Optional;
import london.datahub.issue.Place;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A place of an issue as a cell of the workbook. */
record MarkedPlace(Sheet sheet, CellAddress cell) {

    /** Returns the cell; a row's first one where the whole row is meant; nothing where no cell is meant. */
    static Optional<MarkedPlace> of(Place place, Workbook workbook) {
        int number = place.sheet().matches("\\d{1,5}") ? Integer.parseInt(place.sheet()) : 1;
        boolean there = number >= 1
                && number <= workbook.getNumberOfSheets()
                && place.row() > 0
                && place.row() <= workbook.getSpreadsheetVersion().getMaxRows();
        int column = place.columnLetter().isEmpty() ? 0 : CellReference.convertColStringToIndex(place.columnLetter());
        return there
                ? Optional.of(new MarkedPlace(
                        workbook.getSheetAt(number - 1), new CellAddress((int) place.row() - 1, column)))
                : Optional.empty();
    }

    /** Returns the cell that shows a comment: of merged cells only the first does. */
    MarkedPlace shown() {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(cell)) {
                return new MarkedPlace(sheet, new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
            }
        }
        return this;
    }

    /** Returns the address as a link within the workbook takes it. */
    String link() {
        return "'" + sheet.getSheetName().replace("'", "''") + "'!" + cell.formatAsString();
    }
}
