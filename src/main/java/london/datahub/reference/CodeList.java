package london.datahub.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A list of codes with their labels and the other words that mean them: {@code jobs/_codes/<name>.csv}. */
public final class CodeList {
    private static final Map<String, Optional<CodeList>> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> codesByFoldedName = new HashMap<>();

    private CodeList(String name, List<NamedCsvRecord> rows) {
        this.name = name;
        for (NamedCsvRecord row : rows) {
            String code = row.getField("code");
            labels.put(code, row.getField("label"));
            names(row).forEach(word -> claim(word, code));
        }
    }

    private static List<String> names(NamedCsvRecord row) {
        var names = new ArrayList<>(List.of(row.getField("code"), row.getField("label")));
        names.addAll(List.of(row.getField("synonyms").split("[|]")));
        names.removeIf(String::isBlank);
        return names;
    }

    private void claim(String word, String code) {
        String other = codesByFoldedName.put(FoldedName.of(word), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalArgumentException(
                    "jobs/_codes/" + name + ".csv: \"" + word + "\" means both " + other + " and " + code + ".");
        }
    }

    /** Returns the list of that name, or nothing where there is none. */
    public static Optional<CodeList> find(String name) {
        return LOADED.computeIfAbsent(
                name,
                n -> ReferenceFile.rowsIfPresent("jobs/_codes/" + n + ".csv").map(rows -> new CodeList(n, rows)));
    }

    /**
     * Returns the list of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static CodeList named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no code list \"" + name + "\"."));
    }

    /** Returns the codes in the file's order. */
    public List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    /** Returns what a person sees for a code; the code itself where it is not in the list. */
    public String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /** Finds the code that a word means, by code, label or synonym. */
    public Optional<String> meaning(String word) {
        return Optional.ofNullable(codesByFoldedName.get(FoldedName.of(word)));
    }

    /** Finds the code of the longest word of this list that stands within a text as a whole word or words. */
    public Optional<String> meaningWithin(String text) {
        String words = " " + FoldedName.of(text) + " ";
        return codesByFoldedName.keySet().stream()
                .filter(word -> words.contains(" " + word + " "))
                .max(Comparator.comparingInt(String::length))
                .map(codesByFoldedName::get);
    }
}
