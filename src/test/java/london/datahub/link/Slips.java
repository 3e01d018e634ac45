package london.datahub.link;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What goes wrong between a person and a record of that person. */
final class Slips {
    private final SplittableRandom random;
    private final NameLists names;

    Slips(SplittableRandom random, NameLists names) {
        this.random = random;
        this.names = names;
    }

    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    String missing(double chance, String value) {
        return happens(chance) ? "" : value;
    }

    /** Given name and surname as one list writes them. */
    String[] names(String group, String given, String surname) {
        boolean historic = group.equals("historic");
        String first = missing(.03, typo(.06, shortened(historic ? .25 : .1, spelt(.25, given))));
        String last = missing(.02, typo(.07, spelt(.25, surname)));
        if (historic && happens(.07)) {
            last = names.surname(group, random);
        }
        first = parts(first);
        if (happens(.08)) {
            return new String[] {last, first};
        }
        return happens(.03) ? new String[] {first + " " + last, ""} : new String[] {first, last};
    }

    // Thi-Lan: Thi Lan, Lan, ThiLan, Thi.
    private String parts(String given) {
        int hyphen = given.indexOf('-');
        if (hyphen < 0) {
            return given;
        }
        String one = given.substring(0, hyphen);
        String other = given.substring(hyphen + 1);
        return switch (random.nextInt(8)) {
            case 0, 1 -> one + " " + other;
            case 2, 3 -> other;
            case 4 -> one + other.toLowerCase();
            case 5 -> happens(.3) ? one : given;
            default -> given;
        };
    }

    private String spelt(double chance, String name) {
        return happens(chance) ? names.spelling(name, random) : name;
    }

    private String shortened(double chance, String name) {
        return happens(chance) ? names.nickname(name, random) : name;
    }

    private String typo(double chance, String name) {
        if (name.length() < 3 || !happens(chance)) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    String birth(LocalDate birth, boolean historic) {
        if (happens(historic ? .08 : .06)) {
            return "";
        }
        if (happens(historic ? .12 : .08)) {
            return birth.withDayOfYear(1).toString();
        }
        if (happens(.03) && birth.getDayOfMonth() <= 12) {
            return LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue())
                    .toString();
        }
        if (happens(.04)) {
            return birth.plusYears(random.nextInt(7) - 3).toString();
        }
        return happens(.08) ? digit(birth.toString()) : birth.toString();
    }

    private String digit(String date) {
        int at = 2 + random.nextInt(8);
        return date.charAt(at) == '-' ? date : date.substring(0, at) + random.nextInt(10) + date.substring(at + 1);
    }
}
