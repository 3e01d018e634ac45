package london.datahub.encode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the first different texts came to, so that it is worked out once where they come again. */
final class Remembered<T> {
    private final int most;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    T of(String text, Function<String, T> making) {
        T made = known.get(text);
        if (made == null) {
            made = making.apply(text);
            if (known.size() < most) {
                known.put(text, made);
            }
        }
        return made;
    }
}
