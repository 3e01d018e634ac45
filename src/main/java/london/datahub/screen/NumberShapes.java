package london.datahub.screen;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers that stand for one person or one case. */
final class NumberShapes {
    /** 2021/22 and 2021-22 are years. */
    private static final String NO_YEARS = "(?!(?:19|20)\\d\\d[/-](?:\\d\\d)?\\d\\d\\b)";

    private static final String NUMBER = "(?=[A-Z\\d/-]*\\d[A-Z\\d/-]*\\d)[A-Z\\d][A-Z\\d/-]{4,}";

    static final List<Shapes> ALL = List.of(
            new Shapes(
                    PersonalData.NHS_NUMBER,
                    Pattern.compile("(?<![\\d/-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d/-])"),
                    NumberShapes::hasCheckDigit),
            Shapes.of(PersonalData.NHS_NUMBER, "(?i)\\bNHS (?:no|number|num)\\b[.:]? ?\\d[\\d -]{5,}\\d"),
            Shapes.of(
                    PersonalData.NATIONAL_INSURANCE,
                    "(?i)\\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
            Shapes.of(
                    PersonalData.HOME_OFFICE,
                    "\\b[A-Z]\\d{7}\\b|\\b\\d{4}-\\d{4}-\\d{4}-\\d{4}\\b|\\bAS[CF][/ -]?\\d{5,}\\b"),
            Shapes.of(
                    PersonalData.HOME_OFFICE,
                    "(?i)\\b(?:home office|HO|CID|ARC|UAN|passport|BRP)\\b(?: ?(?:ref(?:erence)?|no|number|id))?\\b[.:#]? ?"
                            + NO_YEARS + NUMBER),
            Shapes.of(PersonalData.REFERENCE, "(?i)\\bNRM[ /-]?\\d{4,}(?!/)|\\b\\d{7}/\\d{2}\\b|\\bCAD ?\\d+/\\w+"),
            Shapes.of(
                    PersonalData.REFERENCE,
                    "(?i)\\b(?:case|crime|cris|client|person|mosaic|liquidlogic|nrm|ref(?:erence)?|urn|id)\\b"
                            + "(?: ?(?:ref(?:erence)?|no|number|id)\\b)?[.:#]? ?" + NO_YEARS + NUMBER),
            Shapes.of(PersonalData.REFERENCE, "(?<![\\d£,.])\\d{8,}(?!\\d)"));

    private NumberShapes() {}

    /** Modulus 11 over the first nine digits, as the NHS Data Dictionary defines it. */
    private static boolean hasCheckDigit(String text) {
        String digits = text.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check < 10 && check == digits.charAt(9) - '0';
    }
}
