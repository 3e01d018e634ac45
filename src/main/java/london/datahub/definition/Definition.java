package london.datahub.definition;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a yml file whose every key must be asked for: a key that nobody asked for is a mistake. A missing or
 * misshapen value is noted and answered with an empty one, so that reading goes on and all mistakes come together.
 */
public final class Definition {
    private final String file;
    private final int line;
    private final Mistakes mistakes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Definition(String file, Node node, Mistakes mistakes) {
        this.file = file;
        this.line = node == null ? 0 : lineOf(node);
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> take(entry.getKeyNode(), entry.getValueNode()));
        } else if (node != null) {
            mistakes.add(file, line, "expected names with values here.");
        }
    }

    private void take(Node keyNode, Node valueNode) {
        String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : keyNode.toString();
        if (values.put(key, valueNode) != null) {
            mistakes.add(file, lineOf(keyNode), "\"" + key + "\" stands twice.");
        }
        lines.put(key, lineOf(keyNode));
    }

    /** Reads a whole file with {@code reader}; what is wrong with it goes to {@code mistakes}. */
    public static <T> T read(String file, String text, Mistakes mistakes, Function<Definition, T> reader) {
        return new Definition(file, compose(file, text, mistakes), mistakes).with(reader);
    }

    private static Node compose(String file, String text, Mistakes mistakes) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            mistakes.add(file, line, "is no valid yml: " + e.getProblem() + ".");
            return null;
        }
    }

    private <T> T with(Function<Definition, T> reader) {
        T result = reader.apply(this);
        lines.forEach((key, at) -> {
            if (!asked.contains(key)) {
                mistakes.add(file, at, "\"" + key + "\" is not known here. Known: " + String.join(", ", asked) + ".");
            }
        });
        return result;
    }

    /** Notes a mistake at a key's line, or at this mapping's own where the key is missing. */
    public void mistake(String key, String text) {
        mistakes.add(file, lines.getOrDefault(key, line), text);
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Returns the text of a key that must be there. */
    public String text(String key) {
        return optionalText(key).orElseGet(() -> {
            missing(key);
            return "";
        });
    }

    public Optional<String> optionalText(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(node -> scalar(key, node));
    }

    /** Returns a whole number, or {@code otherwise} where the key is missing. */
    public int number(String key, int otherwise) {
        return optionalText(key).map(text -> parsed(key, text)).orElse(otherwise);
    }

    private int parsed(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            mistake(key, "\"" + key + "\" must be a whole number.");
            return 0;
        }
    }

    /** Returns a yes or no; no where the key is missing. */
    public boolean flag(String key) {
        return optionalText(key)
                .map(text -> "true".equals(text) || "yes".equals(text))
                .orElse(false);
    }

    /** Returns one of an enum's values, written in lower case with hyphens; {@code otherwise} where it is missing. */
    public <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
        Optional<String> text = optionalText(key);
        for (E value : kind.getEnumConstants()) {
            if (text.isPresent() && written(value).equals(text.get())) {
                return value;
            }
        }
        text.ifPresent(unknown -> mistake(
                key,
                "\"" + unknown + "\" is not one of "
                        + String.join(
                                ", ",
                                Arrays.stream(kind.getEnumConstants())
                                        .map(Definition::written)
                                        .toList())
                        + "."));
        return otherwise;
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a list of texts, or a single text as a list of one; empty where the key is missing. */
    public List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> scalar(key, item)).toList();
        }
        return node == null ? List.of() : List.of(scalar(key, node));
    }

    /** Reads the mapping under a key, where it is there. */
    public <T> Optional<T> child(String key, Function<Definition, T> reader) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(node -> new Definition(file, node, mistakes).with(reader));
    }

    /** Reads a mapping of mappings, in the file's order; empty where the key is missing. */
    public <T> List<T> children(String key, BiFunction<String, Definition, T> reader) {
        return child(key, named -> named.each(reader)).orElse(List.of());
    }

    /** Reads every value of this mapping as a mapping, in the file's order. */
    public <T> List<T> each(BiFunction<String, Definition, T> reader) {
        List<T> read = new ArrayList<>();
        values.forEach((name, node) -> {
            asked.add(name);
            read.add(new Definition(file, node, mistakes).with(d -> reader.apply(name, d)));
        });
        return read;
    }

    /** Reads a list of mappings; empty where the key is missing. */
    public <T> List<T> list(String key, Function<Definition, T> reader) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Definition(file, item, mistakes).with(reader))
                    .toList();
        }
        mistake(key, "\"" + key + "\" must be a list.");
        return List.of();
    }

    /** Returns every key not asked for so far with its text, for parameters that somebody else checks. */
    public Map<String, String> rest() {
        Map<String, String> rest = new LinkedHashMap<>();
        for (String key : List.copyOf(values.keySet())) {
            if (!asked.contains(key)) {
                rest.put(key, optionalText(key).orElse(""));
            }
        }
        return rest;
    }

    /** Returns every key not asked for so far with its list of texts, a single text as a list of one. */
    public Map<String, List<String>> restTexts() {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        for (String key : List.copyOf(values.keySet())) {
            if (!asked.contains(key)) {
                rest.put(key, texts(key));
            }
        }
        return rest;
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        mistakes.add(file, lineOf(node), "\"" + key + "\" must be a plain text.");
        return "";
    }

    private void missing(String key) {
        mistakes.add(file, line, "\"" + key + "\" is missing.");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
