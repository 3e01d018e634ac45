package london.datahub.validate;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.feed.Check;

/** A check of a whole row. A feed names it: {@code not-before} is the class NotBefore, given the check's parameters. */
public interface Rule {
    /**
     * The row breaks the rule; the rule's name is the code.
     *
     * @param column the column that it stands in
     * @param details what fills the gaps of the wording; a column's name is said as its heading
     */
    record Finding(String column, Map<String, String> details) {}

    Optional<Finding> judge(CheckedRow row);

    /**
     * Makes the rule that a feed names.
     *
     * @throws IllegalArgumentException where there is none, or its parameters are not right
     */
    static Rule of(Check check) {
        String name = Arrays.stream(check.rule().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        try {
            return (Rule) Class.forName(Rule.class.getPackageName() + "." + name)
                    .getDeclaredConstructor(Map.class)
                    .newInstance(check.parameters());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "Rule " + check.rule() + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException("There is no rule \"" + check.rule() + "\".", e);
        }
    }

    /** Returns a parameter that must be there. */
    static String parameter(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing."));
    }
}
