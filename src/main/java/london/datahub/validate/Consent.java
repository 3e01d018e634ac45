package london.datahub.validate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;

/**
 * Whether what identifies somebody may be kept: a child's may; an adult's only where the row records consent, or another
 * lawful basis. A blank is no consent, and who is not known to be a child counts as an adult.
 */
public final class Consent {
    private final Layout layout;
    private final AgeAtEvent age;

    public Consent(Layout layout) {
        this.layout = layout;
        this.age = new AgeAtEvent(layout);
    }

    public boolean keepsIdentifiers(Map<String, Value> values) {
        return layout.identifiersNeed().isEmpty()
                || answers(values).stream().anyMatch(answer -> !answer.equals(new Value.Flag(false)))
                || age.isChild(values);
    }

    /** Tells whether a row loses its identifiers only because nothing is said, which may be an oversight. */
    boolean isNotSaid(Map<String, Value> values) {
        return identifies(values) && answers(values).isEmpty() && !keepsIdentifiers(values);
    }

    private boolean identifies(Map<String, Value> values) {
        return layout.columns().stream()
                .filter(column -> column.type().namesSomebody())
                .map(Column::name)
                .anyMatch(values::containsKey);
    }

    private List<Value> answers(Map<String, Value> values) {
        return layout.identifiersNeed().stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
