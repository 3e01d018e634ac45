package london.datahub.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Wards;

/** What a place or a time is part of, whatever table it stands in; other attributes have their total alone. */
final class Ancestry {
    static final String PLACE = "place";
    static final String REFERRING = "referring_authority";
    static final String TIME = "time";

    /** The total of every attribute. */
    static final String ALL = "all";

    static final String NO_BOROUGH = "none";
    private static final String NO_WARD = " without a ward";
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-\\d\\d");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-\\d\\d to (\\d{4})-\\d\\d");
    private static final int SPAN = 3;
    private static final Map<String, Optional<String>> AUTHORITIES = new ConcurrentHashMap<>();
    private static final int FIRST_SPAN = 2019;

    private Ancestry() {}

    /** The place of what has a borough but no ward. */
    static String withoutWard(String borough) {
        return borough.equals(NO_BOROUGH) ? NO_BOROUGH : borough + NO_WARD;
    }

    /** Returns what a code is part of, the nearest first; its total is left out. */
    static List<String> above(String attribute, String code) {
        return switch (attribute) {
            case TIME -> aboveTime(code);
            default -> abovePlace(code);
        };
    }

    /** Returns the longest time that this one is part of; itself where it is part of none. */
    static String longest(String time) {
        List<String> above = aboveTime(time);
        return above.isEmpty() ? time : above.get(above.size() - 1);
    }

    /** Returns the authority that a place is or lies in, or nothing where it is larger or none. */
    static Optional<String> authority(String place) {
        return AUTHORITIES.computeIfAbsent(place, Ancestry::authorityOf);
    }

    private static Optional<String> authorityOf(String place) {
        List<String> above = abovePlace(place);
        return Boroughs.all().stream()
                .filter(borough -> place.equals(borough.code())
                        || above.contains(borough.code())
                        || borough.bcu().isEmpty() && place.equals(bcu(borough)))
                .map(Borough::code)
                .findFirst();
    }

    private static List<String> abovePlace(String code) {
        Optional<String> boroughOfWard = code.endsWith(NO_WARD)
                ? Optional.of(code.substring(0, code.length() - NO_WARD.length()))
                : Wards.coded(code).map(ward -> ward.boroughCode());
        List<String> above = new ArrayList<>();
        boroughOfWard.ifPresent(above::add);
        Boroughs.coded(boroughOfWard.orElse(code)).ifPresent(borough -> above.add(bcu(borough)));
        boolean ofLondon = !above.isEmpty() || Boroughs.all().stream().anyMatch(b -> bcu(b).equals(code));
        if (ofLondon) {
            above.add(Borough.LONDON);
        }
        return above;
    }

    static String bcu(Borough borough) {
        return borough.bcu().isEmpty() ? borough.name() : borough.bcu();
    }

    private static List<String> aboveTime(String code) {
        List<String> above = new ArrayList<>();
        Matcher quarter = QUARTER.matcher(code);
        Optional<Integer> year = Optional.empty();
        if (quarter.matches()) {
            int of = Integer.parseInt(quarter.group(1));
            year = Optional.of(quarter.group(2).equals("1") ? of - 1 : of);
            above.add(year(year.get()));
        } else if (isMonth(code)) {
            YearMonth month = YearMonth.parse(code);
            above.add(month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3);
            year = Optional.of(month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1);
            above.add(year(year.get()));
        } else if (isYear(code)) {
            year = Optional.of(Integer.parseInt(code.substring(0, 4)));
        }
        year.ifPresent(first -> above.add(span(first)));
        return above;
    }

    private static String year(int first) {
        return "%d-%02d".formatted(first, (first + 1) % 100);
    }

    private static String span(int year) {
        int first = FIRST_SPAN + Math.floorDiv(year - FIRST_SPAN, SPAN) * SPAN;
        return year(first) + " to " + year(first + SPAN - 1);
    }

    // 2020-12 is a month, 2011-12 a year: a year's second half follows its first.
    private static boolean isYear(String code) {
        return YEAR.matcher(code).matches() && code.equals(year(Integer.parseInt(code.substring(0, 4))));
    }

    private static boolean isMonth(String code) {
        return MONTH.matcher(code).matches() && !isYear(code);
    }

    /** Returns the last month of a period, or nothing where it is none that we know. */
    static Optional<YearMonth> lastMonth(String code) {
        Matcher quarter = QUARTER.matcher(code);
        Matcher years = YEARS.matcher(code);
        if (quarter.matches()) {
            return Optional.of(
                    YearMonth.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2))));
        }
        if (years.matches()) {
            return Optional.of(YearMonth.of(Integer.parseInt(years.group(2)) + 1, 3));
        }
        if (isYear(code)) {
            return Optional.of(YearMonth.of(Integer.parseInt(code.substring(0, 4)) + 1, 3));
        }
        return isMonth(code) ? Optional.of(YearMonth.parse(code)) : Optional.empty();
    }
}
