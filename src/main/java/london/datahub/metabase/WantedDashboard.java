package london.datahub.metabase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dashboard as it should be.
 *
 * @param locked the parameter that other pages' embeds fix; nothing where the dashboard must not be embedded
 */
record WantedDashboard(
        Key key,
        String title,
        String about,
        List<String> tabs,
        List<Parameter> parameters,
        List<WantedCard> cards,
        Optional<String> locked) {
    /** Returns what an embed may do with each parameter; none may be left to chance. */
    Map<String, String> embeddingParameters() {
        return locked.isEmpty()
                ? Map.of()
                : parameters.stream()
                        .collect(Collectors.toMap(
                                Parameter::slug,
                                parameter -> parameter.slug().equals(locked.get()) ? "locked" : "enabled"));
    }
}
