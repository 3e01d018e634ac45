package london.datahub.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.secret.Key;
import london.datahub.secret.KeyedHash;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Encodes the values of one field. What the first thousands of different values come to is remembered without its
 * noise, since most names come again: for as long as a file is read and its encoder is held.
 */
final class FieldEncoder {
    private static final int MOST_VALUES = 5_000;
    private static final int MOST_TOKENS = 50_000;
    private static final long[] NONE = {};
    private static final Set<String> MALE = Set.of("m", "male", "man", "boy", "1");
    private static final Set<String> FEMALE = Set.of("f", "female", "woman", "girl", "2");

    private final PersonField field;
    private final KeyedHash token;
    private final KeyedHash noise;
    private final FlippedBits flipped;
    private final BloomFilter bloom;
    private final DigitCode digits;
    private final DoubleMetaphone sound = new DoubleMetaphone();
    private final Remembered<Optional<FieldEncoding>> values = new Remembered<>(MOST_VALUES);
    private final Remembered<Long> tokens = new Remembered<>(MOST_TOKENS);

    FieldEncoder(PersonField field, Key key, EncodingStrength strength) {
        String name = field.kind() == PersonField.Kind.NAME ? "name" : field.label();
        KeyedHash pattern = key.hash("person pattern " + name);
        this.field = field;
        this.token = key.hash("person token " + name);
        this.noise = key.hash("person noise " + field.label());
        this.flipped = new FlippedBits(strength);
        this.bloom = new BloomFilter(pattern, strength.bits());
        this.digits = new DigitCode(pattern, DateText.MOST_DIGITS, strength.bits());
        sound.setMaxCodeLen(6);
    }

    /** @param row what the noise of the pattern is drawn from, beside the key */
    Optional<FieldEncoding> encode(String row, String value) {
        return values.of(value, this::encoded)
                .map(encoding -> encoding.bits().length == 0
                        ? encoding
                        : encoding.withBits(flipped.in(encoding.bits(), noise.number(row))));
    }

    private Optional<FieldEncoding> encoded(String value) {
        return switch (field.kind()) {
            case NAME -> name(NameText.of(value));
            case DATE -> DateText.of(value).map(this::date);
            case WORD -> word(PlainText.folded(value));
            case TEXT -> text(PlainText.folded(value));
        };
    }

    private Optional<FieldEncoding> name(NameText name) {
        if (name.parts().isEmpty()) {
            return Optional.empty();
        }
        long[] sounds = name.parts().stream()
                .mapToLong(part -> token("sound", soundOf(part)))
                .toArray();
        long[] parts =
                name.parts().stream().mapToLong(part -> token("part", part)).toArray();
        List<String> pieces = new ArrayList<>();
        name.parts().forEach(part -> pieces.addAll(bigrams(part)));
        return Optional.of(new FieldEncoding(token("whole", name.whole()), sounds, parts, bloom.of(numbered(pieces))));
    }

    private String soundOf(String part) {
        String code = sound.doubleMetaphone(part);
        return code == null || code.isEmpty() ? part : code;
    }

    private FieldEncoding date(DateText date) {
        String year = date.year();
        String month = date.month();
        String day = date.day();
        boolean monthFirst = month.compareTo(day) < 0;
        long[] parts = {
            token("year", year),
            token("month", month),
            token("day", day),
            token("month-day", month + day),
            token("year-month", year + month),
            token("any-order", year + (monthFirst ? month + day : day + month))
        };
        return new FieldEncoding(token("whole", date.digits()), NONE, parts, digits.of(date.digits()));
    }

    private Optional<FieldEncoding> word(String text) {
        String word = field != PersonField.SEX ? text : MALE.contains(text) ? "m" : FEMALE.contains(text) ? "f" : text;
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldEncoding(token("whole", compact(word)), NONE, words(word), NONE));
    }

    private Optional<FieldEncoding> text(String text) {
        String compact = compact(text);
        return compact.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldEncoding(
                        token("whole", compact), NONE, words(text), bloom.of(numbered(bigrams(compact)))));
    }

    /** The words, or what is coarser than the whole: of a postcode its outward half, of an e-mail what is before the @. */
    private long[] words(String text) {
        String coarse = switch (field) {
            case POSTCODE -> compact(text).replaceFirst("^(.{2,4}?)(\\d[a-z]{2})$", "$1");
            case EMAIL -> text.replaceFirst("@.*$", "");
            default -> text.replaceAll("[^a-z0-9]+", " ").strip();
        };
        return List.of(coarse.split(" ")).stream()
                .mapToLong(word -> token("part", word))
                .toArray();
    }

    private static String compact(String text) {
        return text.replaceAll("[^a-z0-9@]", "");
    }

    private static List<String> bigrams(String word) {
        String padded = "_" + word + "_";
        List<String> bigrams = new ArrayList<>();
        for (int i = 0; i + 2 <= padded.length(); i++) {
            bigrams.add(padded.substring(i, i + 2));
        }
        return bigrams;
    }

    // "anan" has "an" twice: the second is another piece than the first.
    private static List<String> numbered(List<String> bigrams) {
        Map<String, Integer> seen = new HashMap<>();
        return bigrams.stream()
                .map(piece -> piece + seen.merge(piece, 1, Integer::sum))
                .toList();
    }

    private long token(String kind, String value) {
        return tokens.of(kind + " " + value, text -> {
            long number = token.number(text);
            return number == 0 ? 1 : number;
        });
    }
}
