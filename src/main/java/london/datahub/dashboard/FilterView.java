package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Collectors;

/** A filter as a reader sees it: what can be chosen, and what is. */
public record FilterView(Filter filter, List<Option> options) {
    static final String AND = " and ";

    List<String> chosen() {
        return options.stream().filter(Option::chosen).map(Option::value).toList();
    }

    /** Returns what is chosen, in words. */
    public String words() {
        return options.stream().filter(Option::chosen).map(Option::label).collect(Collectors.joining(AND));
    }
}
