package london.datahub.issue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/**
 * What an officer reads of one kind of issue; kept in {@code wording/issues.yml}. Words in braces are filled in.
 *
 * @param one what is wrong, where one place has it
 * @param many where {count} places have it; what {@code one} says where there is nothing else to say
 * @param all where every row has it
 * @param expected what should stand there
 * @param next what to do
 */
record Wording(String one, String many, String all, String expected, String next) {
    private static final String FILE = "wording/issues.yml";
    private static final Pattern GAP = Pattern.compile("\\{([a-z-]+)}");
    private static final Map<String, Wording> BY_CODE = load();

    private static Map<String, Wording> load() {
        Mistakes mistakes = new Mistakes();
        Map<String, Wording> byCode = new TreeMap<>();
        String text = Definitions.matching(FILE).get(FILE);
        Definition.read(
                FILE,
                text,
                mistakes,
                file -> file.each((code, wording) -> {
                    byCode.put(code, read(wording));
                    return code;
                }));
        mistakes.throwIfAny();
        return byCode;
    }

    private static Wording read(Definition d) {
        String one = d.text("one");
        String many = d.optionalText("many").orElse(one);
        return new Wording(one, many, d.optionalText("all").orElse(many), d.text("expected"), d.text("next"));
    }

    /** @throws IllegalArgumentException where a code has no wording */
    static Wording of(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .orElseThrow(() -> new IllegalArgumentException("The issue \"" + code + "\" has no wording."));
    }

    static Set<String> codes() {
        return BY_CODE.keySet();
    }

    static String filled(String sentence, Map<String, String> details) {
        return GAP.matcher(sentence)
                .replaceAll(gap ->
                        java.util.regex.Matcher.quoteReplacement(details.getOrDefault(gap.group(1), gap.group())));
    }

    /** Returns the details that issues must share to be said in one line. */
    Map<String, String> shared(Map<String, String> details) {
        Set<String> gaps = GAP.matcher(many + all + expected + next)
                .results()
                .map(gap -> gap.group(1))
                .collect(Collectors.toSet());
        return details.entrySet().stream()
                .filter(detail -> gaps.contains(detail.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
