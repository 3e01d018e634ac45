package london.datahub.sheet;

import java.util.List;
import java.util.Optional;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;
import london.datahub.issue.Place;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What a template's cells let an officer type, and the hint beside them. */
final class CellRules {
    private static final int LAST_ROW = 100_000;
    private static final int LONGEST_HINT = 250;
    private static final int LONGEST_TITLE = 32;

    private final Sheet sheet;
    private final Layout layout;
    private final List<Column> columns;
    private final Words words;
    private final WordLists lists;

    CellRules(Sheet sheet, Layout layout, List<Column> columns, Words words, WordLists lists) {
        this.sheet = sheet;
        this.layout = layout;
        this.columns = columns;
        this.words = words;
        this.lists = lists;
    }

    void rule(int at) {
        Column column = columns.get(at);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule =
                helper.createValidation(constraint(column, helper), new CellRangeAddressList(1, LAST_ROW, at, at));
        rule.setEmptyCellAllowed(true);
        rule.createPromptBox(title(column), new ColumnGuidance(layout, words).hint(column, LONGEST_HINT));
        rule.setShowPromptBox(true);
        strictness(column, rule);
        sheet.addValidationData(rule);
    }

    /** Several words in a cell cannot be checked by a list: it then suggests, and lets other text stand. */
    private static void strictness(Column column, DataValidation rule) {
        switch (column.type()) {
            case CODES, BOROUGHS -> rule.setShowErrorBox(false);
            case WARD -> {
                rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
                rule.createErrorBox(
                        title(column), "This is no ward of the borough in this row. An ONS code may stand.");
                rule.setShowErrorBox(true);
            }
            default -> {
                rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
                rule.createErrorBox(title(column), refusal(column));
                rule.setShowErrorBox(true);
            }
        }
    }

    private static String refusal(Column column) {
        return switch (column.type()) {
            case DATE, BIRTH_DATE -> "Enter a date as day/month/year, for example 31/01/2021.";
            case YEAR -> "Enter a year in four digits.";
            case COUNT -> "Enter a whole number, 0 for none.";
            case AGE -> "Enter years of age, 0 to 120.";
            default -> "Choose a word from the list.";
        };
    }

    private static String title(Column column) {
        String title = column.usualHeading();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private DataValidationConstraint constraint(Column column, DataValidationHelper helper) {
        return switch (column.type()) {
            case DATE, BIRTH_DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2099,12,31)", "dd/mm/yyyy");
            case YEAR -> whole(helper, 1990, 2099);
            case COUNT -> whole(helper, 0, 999_999_999);
            case AGE -> whole(helper, 0, 120);
            case WARD -> wards(column, helper);
            default -> listed(column, helper);
        };
    }

    private static DataValidationConstraint whole(DataValidationHelper helper, int least, int most) {
        return helper.createIntegerConstraint(OperatorType.BETWEEN, String.valueOf(least), String.valueOf(most));
    }

    private DataValidationConstraint wards(Column column, DataValidationHelper helper) {
        Optional<Integer> borough = column.within().map(this::at).filter(at -> at >= 0);
        return borough.isEmpty()
                ? anyText(helper)
                : helper.createFormulaListConstraint(
                        lists.wardsOf("$" + Place.letter(borough.get()) + "2", words.wardsByBorough()));
    }

    private int at(String columnName) {
        return columns.stream().map(Column::name).toList().indexOf(columnName);
    }

    private DataValidationConstraint listed(Column column, DataValidationHelper helper) {
        List<String> allowed = words.of().apply(column);
        return allowed.isEmpty()
                ? anyText(helper)
                : helper.createFormulaListConstraint(lists.nameOf(allowed, listName(column)));
    }

    /** A rule that every text keeps, for the hint's sake. */
    private static DataValidationConstraint anyText(DataValidationHelper helper) {
        return helper.createTextLengthConstraint(OperatorType.BETWEEN, "0", "32767");
    }

    private static String listName(Column column) {
        return column.codes().orElse(column.name()).replace('-', '_');
    }
}
