package london.datahub.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import london.datahub.reference.Ward;

/** How the officers behind one file write codes, places, names and references: mostly alike, not always. */
final class Handwriting {
    private static final double OTHERWISE = 0.08;
    private static final double SLIP = 0.03;
    private static final List<String> SEPARATORS = List.of(", ", " / ", "; ", " & ", " and ");
    private static final Map<String, List<String>> SPELLINGS = new HashMap<>();

    static {
        DemoDefinition.rows("spellings")
                .forEach(row -> SPELLINGS.put(
                        row.getField("list") + " " + row.getField("code"),
                        Arrays.asList(row.getField("words").split("[|]"))));
    }

    private final Chance chance;
    private final int style;
    private final boolean homeOffice;
    private final String separator;

    Handwriting(Submission submission, SheetLayout layout, long seed) {
        this.chance = Chance.of(seed, "handwriting", submission);
        this.style = layout.words();
        this.homeOffice = submission.organisation().equals("HO");
        this.separator = chance.oneOf(SEPARATORS);
    }

    String word(String list, String code) {
        List<String> words = SPELLINGS.get(list + " " + code);
        return words == null ? CodeList.named(list).label(code) : oneOf(words);
    }

    String words(String list, List<String> codes) {
        return String.join(
                separator, codes.stream().map(code -> word(list, code)).toList());
    }

    String borough(String code) {
        Borough borough = Boroughs.coded(code).orElseThrow();
        var names = new ArrayList<String>();
        names.add(borough.name());
        names.add(chance.oneOf(borough.aliases()));
        names.add(borough.name().toUpperCase(Locale.ROOT));
        String written = chance.happens(OTHERWISE) ? code : oneOf(names);
        return chance.happens(SLIP) ? written + " " : written;
    }

    String ward(Ward ward) {
        return style == 1 ? ward.code() : ward.name();
    }

    String yesNo(boolean yes) {
        return style == 1 ? (yes ? "Y" : "N") : (yes ? "Yes" : "No");
    }

    String nrm(String reference) {
        if (!homeOffice) {
            return reference;
        }
        String digits = reference.substring(3);
        return switch (style) {
            case 0 -> "NRM-" + digits;
            case 1 -> "NRM " + digits.substring(0, 4) + " " + digits.substring(4);
            default -> "nrm" + digits;
        };
    }

    String crime(String reference) {
        return homeOffice && style != 2 ? reference.replace("/", " / ") : reference;
    }

    String givenName(String name) {
        return homeOffice ? slipped(style == 0 ? name : withoutAccents(name)) : name;
    }

    String surname(String name) {
        return homeOffice ? slipped(withoutAccents(name)).toUpperCase(Locale.ROOT) : name;
    }

    // Two letters swapped, the first one stays: what a hurried typist does.
    private String slipped(String name) {
        if (!chance.happens(SLIP) || name.length() < 4) {
            return name;
        }
        int at = chance.between(1, name.length() - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private String oneOf(List<String> words) {
        return chance.happens(OTHERWISE) ? chance.oneOf(words) : words.get(style % words.size());
    }
}
