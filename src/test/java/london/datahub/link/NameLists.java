package london.datahub.link;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Names by where people come from, the first ones of each list the most common, and how names are spelt otherwise. */
final class NameLists {
    private static final Set<String> ASSUMING = Set.of("eritrean", "sudanese", "afghan");
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Integer> shares = new LinkedHashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, List<String>> nicknames = new HashMap<>();

    static NameLists load() {
        NameLists names = new NameLists();
        for (NamedCsvRecord row : rows("names")) {
            names.shares.put(row.getField("group"), Integer.parseInt(row.getField("share")));
            names.lists.put(
                    row.getField("group") + " " + row.getField("kind"),
                    List.of(row.getField("names").split(" ")));
        }
        rows("spellings").forEach(row -> add(names.spellings, row.getField("from"), row.getField("to")));
        rows("nicknames").forEach(row -> add(names.nicknames, row.getField("name"), row.getField("short")));
        return names;
    }

    private static void add(Map<String, List<String>> map, String name, String other) {
        map.computeIfAbsent(name, key -> new ArrayList<>()).add(other);
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        NameLists.class.getResourceAsStream("/link/" + file + ".csv"), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String group(SplittableRandom random) {
        int draw = random.nextInt(
                shares.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<String, Integer> share : shares.entrySet()) {
            draw -= share.getValue();
            if (draw < 0) {
                return share.getKey();
            }
        }
        throw new IllegalStateException("The shares do not add up.");
    }

    /** How often a group's birth dates are assumed to be the 1st of January. */
    double assumes(String group) {
        return group.equals("historic") ? .12 : ASSUMING.contains(group) ? .45 : group.equals("vietnamese") ? .25 : .01;
    }

    String given(String group, String sex, SplittableRandom random) {
        return some(lists.get(group + " " + sex), random);
    }

    /** A surname of the list, or one of many rare ones made of syllables. */
    String surname(String group, SplittableRandom random) {
        boolean rare = !Set.of("vietnamese", "chinese").contains(group) && random.nextDouble() < .35;
        return rare ? made(random) : some(lists.get(group + " surname"), random);
    }

    private static String some(List<String> names, SplittableRandom random) {
        return names.get((int) (Math.pow(names.size() + 1, random.nextDouble()) - 1) % names.size());
    }

    private static String made(SplittableRandom random) {
        String[] starts = {
            "Bar", "Kel", "Mor", "Tan", "Hal", "Win", "Dor", "Sha", "Gre", "Pol", "Ru", "Vel", "Zan", "Os"
        };
        String[] middles = {"", "la", "ri", "no", "ber", "ti", "se", "wo"};
        String[] ends = {
            "ton", "ham", "ski", "eau", "ford", "ani", "ova", "dez", "mann", "wick", "ley", "ura", "sen", "ide"
        };
        return starts[random.nextInt(starts.length)]
                + middles[random.nextInt(middles.length)]
                + ends[random.nextInt(ends.length)];
    }

    String spelling(String name, SplittableRandom random) {
        List<String> others = spellings.get(name);
        return others == null ? name : others.get(random.nextInt(others.size()));
    }

    String nickname(String name, SplittableRandom random) {
        List<String> others = nicknames.get(name);
        return others == null ? name : others.get(random.nextInt(others.size()));
    }
}
