package london.datahub.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/** Who may do what, as {@code access/roles.yml} says: nobody has a right that does not stand there. */
public final class Rights {
    private static final String FILE = "access/roles.yml";

    /**
     * A role as a page shows it.
     *
     * @param about what somebody in it does, in half a sentence
     * @param only the kinds of organisation that have it; empty where all do
     */
    public record Described(Role role, String title, String about, Set<String> only, Set<Right> rights) {
        boolean isFor(String kind) {
            return only.isEmpty() || only.contains(kind);
        }
    }

    private record Limit(String title, Set<String> only, Set<String> never) {
        boolean holdsFor(String kind) {
            return (only.isEmpty() || only.contains(kind)) && !never.contains(kind);
        }
    }

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<Role, Described> roles = new EnumMap<>(Role.class);
    private final Map<Right, Limit> limits = new EnumMap<>(Right.class);

    private Rights() {}

    /**
     * Loads the definition.
     *
     * @throws IllegalStateException naming every mistake in it
     */
    public static Rights load() {
        Mistakes mistakes = new Mistakes();
        Rights rights = Definition.read(FILE, Definitions.matching(FILE).get(FILE), mistakes, Rights::read);
        mistakes.throwIfAny();
        return rights;
    }

    private static Rights read(Definition d) {
        Rights rights = new Rights();
        d.children("kinds", (kind, described) -> rights.kinds.put(kind, described.text("title")));
        d.children("rights", rights::readLimit);
        d.children("roles", rights::readRole);
        Arrays.stream(Right.values())
                .filter(right -> !rights.limits.containsKey(right))
                .forEach(right -> d.mistake("rights", "the right " + right.word() + " is missing."));
        Arrays.stream(Role.values())
                .filter(role -> !rights.roles.containsKey(role))
                .forEach(role -> d.mistake("roles", "the role " + role.word() + " is missing."));
        return rights;
    }

    private Limit readLimit(String word, Definition d) {
        Limit limit = new Limit(d.text("title"), Set.copyOf(d.texts("only")), Set.copyOf(d.texts("never")));
        Set<String> unknown = new HashSet<>(limit.only());
        unknown.addAll(limit.never());
        unknown.removeAll(kinds.keySet());
        if (!unknown.isEmpty()) {
            d.mistake("only", "a kind of organisation is not in \"kinds\".");
        }
        find(Right.values(), word, Right::word).forEach(right -> limits.put(right, limit));
        return limit;
    }

    private Described readRole(String word, Definition d) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (String right : d.texts("rights")) {
            List<Right> known = find(Right.values(), right, Right::word);
            if (known.isEmpty()) {
                d.mistake("rights", "there is no right \"" + right + "\".");
            }
            rights.addAll(known);
        }
        String title = d.text("title");
        String about = d.text("about");
        Set<String> only = Set.copyOf(d.texts("only"));
        find(Role.values(), word, Role::word)
                .forEach(role -> roles.put(role, new Described(role, title, about, only, rights)));
        return null;
    }

    private static <T> List<T> find(T[] all, String word, java.util.function.Function<T, String> words) {
        return Arrays.stream(all).filter(one -> words.apply(one).equals(word)).toList();
    }

    /** Returns what somebody in these roles may do in an organisation of that kind; nothing where the kind is unknown. */
    public Set<Right> of(Collection<Role> held, String kind) {
        if (!kinds.containsKey(kind)) {
            return Set.of();
        }
        return held.stream()
                .map(roles::get)
                .filter(role -> role.isFor(kind))
                .flatMap(role -> role.rights().stream())
                .filter(right -> limits.get(right).holdsFor(kind))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    /** Returns the roles in the file's order. */
    public Collection<Described> roles() {
        return roles.values();
    }

    /** Returns the titles of the kinds of organisation. */
    public Map<String, String> kinds() {
        return Map.copyOf(kinds);
    }

    public String title(Right right) {
        return limits.get(right).title();
    }

    public String title(Role role) {
        return roles.get(role).title();
    }
}
