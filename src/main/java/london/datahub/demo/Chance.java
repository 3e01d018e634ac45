package london.datahub.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Chance that repeats itself: the same seed and subject draw the same on every machine.
 *
 * <p>A subject of its own for each event and file keeps a change in one place from moving everything after it.
 */
final class Chance {
    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    static Chance of(long seed, Object... subject) {
        long mixed = scatter(seed);
        for (Object part : subject) {
            mixed = scatter(mixed * 31 + hash(part.toString()));
        }
        return new Chance(mixed);
    }

    // FNV-1a and the finaliser of SplitMix64: neighbouring seeds and names must not draw alike.
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long scatter(long bits) {
        long mixed = (bits + 0x9e3779b97f4a7c15L ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Draws a number from 0 up to, not including, 1. */
    double unit() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    /** Draws a whole number; both ends can come. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T oneOf(List<T> choices, ToDoubleFunction<T> weight) {
        double left = unit() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }

    <T> List<T> shuffled(List<T> things) {
        var order = new ArrayList<>(things);
        Collections.shuffle(order, random);
        return order;
    }

    /** Orders the things by chance, the heavier ones rather in front (weighted sampling without replacement). */
    <T> List<T> shuffled(List<T> things, ToDoubleFunction<T> weight) {
        Map<Integer, Double> keys = new HashMap<>();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < things.size(); place++) {
            places.add(place);
            keys.put(place, -StrictMath.log(1 - unit()) / weight.applyAsDouble(things.get(place)));
        }
        places.sort(Comparator.comparing(keys::get));
        return places.stream().map(things::get).toList();
    }
}
