package london.datahub.metabase;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares what should be with what Metabase gives back, which has fields of its own and its own order of things. */
final class Likeness {
    private Likeness() {}

    /** Tells whether all that is wanted is there; null, nothing and an empty list or map are the same. */
    static boolean holds(JsonNode there, JsonNode wanted) {
        if (isNothing(wanted)) {
            return isNothing(there);
        }
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(field -> holds(there.path(field.getKey()), field.getValue()));
        }
        return wanted.isArray() ? sameList(there, wanted) : same(there, wanted);
    }

    /** Tells whether all that is wanted is there, and nothing else. */
    static boolean equal(JsonNode there, JsonNode wanted) {
        return holds(there, wanted) && holds(wanted, there);
    }

    /** Things are compared without order, plain values in theirs. */
    private static boolean sameList(JsonNode there, JsonNode wanted) {
        if (!there.isArray() || there.size() != wanted.size()) {
            return false;
        }
        List<JsonNode> left = new ArrayList<>();
        there.forEach(left::add);
        boolean things = wanted.get(0).isObject();
        for (JsonNode one : wanted) {
            int at = things ? indexOf(left, one) : 0;
            if (at < 0 || !holds(left.get(at), one)) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    private static int indexOf(List<JsonNode> left, JsonNode wanted) {
        for (int i = 0; i < left.size(); i++) {
            if (holds(left.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(JsonNode there, JsonNode wanted) {
        return wanted.isNumber() && there.isNumber()
                ? there.decimalValue().compareTo(wanted.decimalValue()) == 0
                : there.equals(wanted);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode() || (node.isContainer() && node.isEmpty());
    }
}
