package london.datahub.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists of made-up people as two police lists and two councils could hold them, some of them in several. */
final class ListedPeople {
    static final List<String> STARTS =
            List.of("Ba", "Che", "Dru", "Fen", "Gor", "Hal", "Jes", "Kim", "Lor", "Mos", "Nev", "Pra", "Quo", "Rud");
    private static final List<String> MIDDLES =
            List.of("bra", "ste", "llo", "kwu", "rind", "ogh", "vety", "zac", "ntuo", "phi", "dje");
    private static final List<String> ENDS = List.of("mir", "ska", "tope", "wen", "xou", "yr", "lda");
    private static final String NRM = "NRM Reference,Referral Date,Gender,Main Exploitation Type,Given Name,Surname,"
            + "Date of Birth,Nationality,Age Group,Consent\n";
    private static final String CONCERNS =
            "Case Reference,Person ID,Service,Concern Date,Given Name,Surname,DOB,Gender,"
                    + "Nationality,Exploitation Type,Consent,NRM Reference\n";

    private final Path folder;

    ListedPeople(Path folder) {
        this.folder = folder;
    }

    /** One list: who supplies it, for what, and its file. */
    record Listed(String feed, String organisation, String period, Path file) {}

    static String given(int person) {
        return STARTS.get(person % 14) + ENDS.get(person * 5 / 14 % 7);
    }

    static String surname(int person) {
        return STARTS.get((person * 3 + 5) % 14) + MIDDLES.get(person % 11) + ENDS.get(person / 11 % 7);
    }

    static LocalDate born(int person) {
        return LocalDate.of(1960 + person * 7 % 40, 1 + person * 5 % 12, 1 + person * 11 % 28);
    }

    private static String sex(int person) {
        return person % 3 == 0 ? "Female" : "Male";
    }

    private static String referral(int number, int person, LocalDate day, String given, String surname) {
        return "NRM" + (10_000_000 + number) + "," + day + "," + sex(person) + ",Labour," + given + "," + surname + ","
                + born(person) + ",Albanian,Adult,Yes\n";
    }

    private static String concern(int number, int person, LocalDate day, String surname, String consent) {
        return "SC" + (1000 + number) + ",PR" + (1000 + person) + ",Adults," + day + "," + given(person) + "," + surname
                + "," + born(person) + "," + sex(person) + ",Albanian,Labour," + consent + ",\n";
    }

    /** People 0 to 59, referred in May 2021. @param misspelt whose surname is written otherwise; none if negative */
    Listed police(int misspelt) {
        StringBuilder rows = new StringBuilder(NRM);
        for (int i = 0; i < 60; i++) {
            String surname = surname(i) + (i == misspelt ? "s" : "");
            rows.append(referral(i, i, LocalDate.of(2021, 5, 1 + i % 25), given(i), surname));
        }
        return listed("nrm-referrals", "MPS", "2021-05..2021-05", rows);
    }

    /** People 0 to 29 of the police's list with the same references, and 60 to 119. */
    Listed homeOffice() {
        StringBuilder rows = new StringBuilder(NRM);
        for (int i = 0; i < 120; i++) {
            if (i < 30 || i >= 60) {
                LocalDate day = LocalDate.of(2021, 5, 1 + i % 25);
                rows.append(referral(i, i, day, given(i), surname(i).toUpperCase()));
            }
        }
        return listed("nrm-referrals", "HO", "2021-05..2021-05", rows);
    }

    /** People 30 to 44 days after the police referred them; 45 to 49 again in winter; 120 to 139; one who did not consent. */
    Listed enfield() {
        StringBuilder rows = new StringBuilder(CONCERNS);
        for (int i = 30; i < 50; i++) {
            LocalDate day = i < 45 ? LocalDate.of(2021, 5, 28) : LocalDate.of(2021, 12, 20);
            rows.append(concern(i, i, day, surname(i), "Yes"));
        }
        for (int i = 120; i < 140; i++) {
            rows.append(concern(i, i, LocalDate.of(2021, 6, 1), surname(i), i == 139 ? "No" : "Yes"));
        }
        return listed("safeguarding-concerns", "E09000010", "2021-04..2021-12", rows);
    }

    /** People 100 to 109 whom the Home Office holds, and 140 to 150. */
    Listed barnet() {
        StringBuilder rows = new StringBuilder(CONCERNS);
        for (int i = 100; i < 151; i++) {
            if (i < 110 || i >= 140) {
                rows.append(concern(i, i, LocalDate.of(2021, 5, 20), surname(i), "Yes"));
            }
        }
        return listed("safeguarding-concerns", "E09000003", "2021-04..2021-06", rows);
    }

    List<Listed> all() {
        return new ArrayList<>(List.of(police(-1), homeOffice(), enfield(), barnet()));
    }

    private Listed listed(String feed, String organisation, String period, StringBuilder rows) {
        try {
            Path file = Files.createTempFile(folder, organisation, ".csv");
            return new Listed(feed, organisation, period, Files.writeString(file, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
