package london.datahub.job;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.validate.Period;

/** The calendar quarter that a file's name mentions, as in referrals_2023_q3.csv or "Q3 2023 return.xlsx". */
final class FileNameQuarter {
    private static final Pattern YEAR_FIRST = Pattern.compile("(?i)(20\\d\\d)[ _-]*q(?:uarter)?[ _-]*([1-4])(?!\\d)");
    private static final Pattern QUARTER_FIRST = Pattern.compile("(?i)q(?:uarter)?[ _-]*([1-4])[ _-]*(20\\d\\d)");

    private FileNameQuarter() {}

    static Optional<Period> in(String fileName) {
        Matcher yearFirst = YEAR_FIRST.matcher(fileName);
        if (yearFirst.find()) {
            return Optional.of(quarter(yearFirst.group(1), yearFirst.group(2)));
        }
        Matcher quarterFirst = QUARTER_FIRST.matcher(fileName);
        return quarterFirst.find()
                ? Optional.of(quarter(quarterFirst.group(2), quarterFirst.group(1)))
                : Optional.empty();
    }

    private static Period quarter(String year, String quarter) {
        YearMonth first = YearMonth.of(Integer.parseInt(year), Integer.parseInt(quarter) * 3 - 2);
        return new Period(first, first.plusMonths(2));
    }
}
