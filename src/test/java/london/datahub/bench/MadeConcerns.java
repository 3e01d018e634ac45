package london.datahub.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** A council's concerns in 20 columns, with names and birth dates; dates from April to June 2021. */
public final class MadeConcerns implements MadeFile.Rows {
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 4, 1);
    private static final List<String> SYLLABLES = List.of("ka", "mi", "ra", "lo", "den", "sha", "vi", "tor", "an", "é");
    private static final List<String> SERVICES =
            List.of("Adults", "Children", "Housing", "Community safety", "Youth justice");
    private static final List<String> NATIONALITIES =
            List.of("UK", "Albanian", "Vietnamese", "Romanian", "Nigerian, UK");
    private static final List<String> TYPES = List.of("Labour", "Criminal", "Sexual, Criminal", "Domestic servitude");
    private static final List<Ward> WARDS = Wards.of(2022);

    @Override
    public List<String> headings() {
        return List.of(
                "Case Reference",
                "Person Reference",
                "Service",
                "Concern Date",
                "Closed Date",
                "Status",
                "Borough",
                "Ward",
                "Place Basis",
                "First Name",
                "Surname",
                "Date of Birth",
                "Gender",
                "Nationality",
                "Type of Risk",
                "Exploitation Type",
                "Section 42 Enquiry",
                "Consent",
                "NRM Reference",
                "Nights Waiting");
    }

    @Override
    public List<String> cells(int number, Random random) {
        Ward ward = one(WARDS, random);
        LocalDate concern = FIRST_DAY.plusDays(random.nextInt(91));
        boolean closed = random.nextInt(3) == 0;
        return List.of(
                "CASE-" + (1_000_000 + number),
                "P" + (5_000_000 + random.nextInt(2_000_000)),
                one(SERVICES, random),
                BRITISH.format(concern),
                closed ? BRITISH.format(concern.plusDays(random.nextInt(200))) : "",
                closed ? "Closed" : "Open",
                Boroughs.coded(ward.boroughCode()).map(Borough::name).orElseThrow(),
                ward.name(),
                one(List.of("Exploitation", "Found", "Referred"), random),
                name(random),
                name(random) + (random.nextInt(4) == 0 ? "-" + name(random) : ""),
                BRITISH.format(LocalDate.of(1960, 1, 1).plusDays(random.nextInt(20_000))),
                one(List.of("Male", "Female"), random),
                one(NATIONALITIES, random),
                one(List.of("Modern slavery", "12A", "24A", "11A"), random),
                one(TYPES, random),
                one(List.of("Yes", "No", "-"), random),
                one(List.of("Yes", "Yes", "No"), random),
                random.nextInt(3) == 0 ? "NRM" + (2_000_000 + number) : "",
                String.valueOf(random.nextInt(60)));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(one(SYLLABLES, random));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
