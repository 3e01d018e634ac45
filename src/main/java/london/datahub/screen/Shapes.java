package london.datahub.screen;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form in which one kind of personal data is written.
 *
 * @param is what a match must hold beyond its form
 */
record Shapes(PersonalData kind, Pattern form, Predicate<String> is) {
    static Shapes of(PersonalData kind, String form) {
        return new Shapes(kind, Pattern.compile(form), match -> true);
    }

    Stream<Finding> in(String text) {
        return form.matcher(text)
                .results()
                .filter(match -> is.test(match.group()))
                .map(this::finding);
    }

    private Finding finding(MatchResult match) {
        return new Finding(kind, match.start(), match.end());
    }
}
