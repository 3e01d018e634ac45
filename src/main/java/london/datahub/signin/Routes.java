package london.datahub.signin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import london.datahub.access.Right;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/** What each address needs, as {@code access/routes.yml} says; what does not stand there is refused. */
public final class Routes {
    static final String ANYBODY = "anybody";
    static final String SIGNED_IN = "signed-in";
    private static final String FILE = "access/routes.yml";

    /**
     * One line of it.
     *
     * @param path as /tables/**
     * @param needs a right's word, signed-in or anybody
     */
    public record Route(String path, String needs) {}

    private final List<Route> all;

    private Routes(List<Route> all) {
        this.all = all;
    }

    /**
     * Loads the definition.
     *
     * @throws IllegalStateException naming every mistake in it
     */
    public static Routes load() {
        Mistakes mistakes = new Mistakes();
        List<Route> all = new ArrayList<>();
        Definition.read(
                FILE,
                Definitions.matching(FILE).get(FILE),
                mistakes,
                file -> file.children("routes", (path, route) -> all.add(route(path, route))));
        mistakes.throwIfAny();
        return new Routes(all);
    }

    private static Route route(String path, Definition route) {
        String needs = route.text("needs");
        boolean known = needs.equals(ANYBODY)
                || needs.equals(SIGNED_IN)
                || Arrays.stream(Right.values()).anyMatch(right -> right.word().equals(needs));
        if (!known) {
            route.mistake("needs", "there is no right \"" + needs + "\".");
        }
        return new Route(path, needs);
    }

    public List<Route> all() {
        return all;
    }
}
