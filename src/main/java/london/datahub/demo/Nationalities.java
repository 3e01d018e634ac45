package london.datahub.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gives the referrals of a borough nationalities such that those the report names lead, in its order. */
final class Nationalities {
    private static final Map<Integer, List<Double>> LEADING_SHARES =
            Map.of(2, List.of(0.38, 0.26), 3, List.of(0.34, 0.23, 0.09));
    private static final List<NamedCsvRecord> ALL = DemoDefinition.rows("nationalities");
    private static final double CHANCE_OF_A_SECOND = 0.15;

    private Nationalities() {}

    /** Returns one list a profile, in the profiles' order. */
    static List<List<String>> of(String boroughCode, List<Profile> profiles, Chance chance) {
        List<String> named = PrintedFigures.namedNationalities(boroughCode);
        boolean britishLeads = named.get(0).equals("british");
        List<List<String>> given = new ArrayList<>(Collections.nCopies(profiles.size(), List.of()));
        List<Integer> places = IntStream.range(0, profiles.size()).boxed().toList();
        for (var counted : counts(named, profiles.size(), chance).entrySet()) {
            String nationality = counted.getKey();
            places = chance.shuffled(places, place -> likelihood(nationality, profiles.get(place)));
            for (int place : places.subList(0, counted.getValue())) {
                given.set(place, withSecond(nationality, britishLeads && !named.contains(nationality), chance));
            }
            places = places.subList(counted.getValue(), places.size());
        }
        return given;
    }

    private static Map<String, Integer> counts(List<String> named, int referrals, Chance chance) {
        var counts = new LinkedHashMap<String, Integer>();
        List<Integer> leading = leading(named.size(), referrals, chance);
        int left = referrals;
        for (int rank = 0; rank < named.size(); rank++) {
            int count = Math.min(left, leading.get(rank));
            counts.put(named.get(rank), count);
            left -= count;
        }
        int most = leading.get(leading.size() - 1) - 1;
        for (; left > 0; left--) {
            NamedCsvRecord other = chance.oneOf(others(named, counts, most), Nationalities::weight);
            counts.merge(other.getField("nationality"), 1, Integer::sum);
        }
        return counts;
    }

    // From the last to the first, each at least one more than the one after it: a strict order.
    private static List<Integer> leading(int named, int referrals, Chance chance) {
        var counts = new ArrayList<Integer>();
        int atLeast = 2;
        for (int rank = named - 1; rank >= 0; rank--) {
            double share = LEADING_SHARES.get(named).get(rank) * (0.95 + 0.1 * chance.between(0, 10) / 10);
            int count = Math.max(atLeast, (int) Math.round(referrals * share));
            counts.add(0, count);
            atLeast = count + 1;
        }
        return counts;
    }

    private static List<NamedCsvRecord> others(List<String> named, Map<String, Integer> counts, int most) {
        List<NamedCsvRecord> unnamed = ALL.stream()
                .filter(row -> !named.contains(row.getField("nationality")))
                .toList();
        List<NamedCsvRecord> free = unnamed.stream()
                .filter(row -> counts.getOrDefault(row.getField("nationality"), 0) < most)
                .toList();
        return free.isEmpty() ? unnamed : free;
    }

    private static double weight(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("weight"));
    }

    // A second nationality is British only where British leads anyway, so that no order changes.
    private static List<String> withSecond(String nationality, boolean mayBeBritish, Chance chance) {
        boolean second = mayBeBritish && !nationality.equals("not-known") && chance.happens(CHANCE_OF_A_SECOND);
        return second ? List.of(nationality, "british") : List.of(nationality);
    }

    private static double likelihood(String nationality, Profile profile) {
        return switch (nationality) {
            case "british" -> profile.isChild() && profile.chartType().equals("criminal") ? 6 : 0.5;
            case "albanian" -> profile.gender().equals("male") && !profile.isChild() ? 3 : 1;
            case "filipino" -> profile.chartType().equals("domestic-servitude") ? 8 : 0.5;
            case "romanian", "chinese", "brazilian" -> profile.isChild() ? 0.2 : 2;
            default -> 1;
        };
    }
}
