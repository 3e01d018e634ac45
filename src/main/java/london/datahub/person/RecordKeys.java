package london.datahub.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives each fact a key that it keeps when it is sent again, and that does not depend on what came before it: the first 64
 * bits of SHA-256 of what it is known by, and of its place among facts that are known by the same.
 */
final class RecordKeys {
    private final Map<String, List<Fact>> byIdentity = new HashMap<>();

    void add(Fact fact) {
        byIdentity
                .computeIfAbsent(fact.identity(), identity -> new ArrayList<>(1))
                .add(fact);
    }

    SortedMap<Long, Fact> byKey() {
        SortedMap<Long, Fact> byKey = new TreeMap<>();
        byIdentity.forEach((identity, facts) -> {
            facts.sort(
                    Comparator.comparing(Fact::day).thenComparing(Fact::sealed).thenComparing(Fact::id));
            for (int i = 0; i < facts.size(); i++) {
                byKey.put(key(identity, i), facts.get(i));
            }
        });
        return byKey;
    }

    private static long key(String identity, int place) {
        try {
            byte[] text = (identity + "|" + place).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
