package london.datahub.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** A police force's offences of May 2021: all 16 columns of the feed and 4 that it does not read. Nobody is named. */
public final class MadeOffences implements MadeFile.Rows {
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 1);
    private static final List<String> OFFENCES = List.of(
            "Human trafficking", "Forced labour", "Slavery or servitude", "Commit an offence with intent to traffic");
    private static final List<String> OUTCOMES =
            List.of("Outcome Pending", "Charged", "No suspect identified", "No Crime");
    private static final List<String> TYPES = List.of("Labour", "Criminal", "Sexual, Criminal", "Domestic servitude");
    private static final List<Ward> WARDS = Wards.of(2022);

    @Override
    public List<String> headings() {
        return List.of(
                "Crime Reference",
                "Date Recorded",
                "Committed From",
                "Committed To",
                "Offence",
                "Outcome",
                "Outcome Date",
                "Borough",
                "Ward",
                "Victims",
                "Victim Age",
                "Exploitation Type",
                "County Lines",
                "Sector",
                "Disability",
                "NRM Reference",
                "Unit",
                "Team",
                "Beat",
                "Export Batch");
    }

    @Override
    public List<String> cells(int number, Random random) {
        Ward ward = one(WARDS, random);
        LocalDate recorded = FIRST_DAY.plusDays(random.nextInt(31));
        LocalDate from = recorded.minusDays(random.nextInt(400));
        return List.of(
                (1_000_000 + number) + "/21",
                BRITISH.format(recorded),
                BRITISH.format(from),
                BRITISH.format(from.plusDays(random.nextInt(30))),
                one(OFFENCES, random),
                one(OUTCOMES, random),
                random.nextBoolean() ? BRITISH.format(recorded.plusDays(random.nextInt(200))) : "",
                Boroughs.coded(ward.boroughCode()).map(Borough::name).orElseThrow(),
                ward.name(),
                String.valueOf(1 + random.nextInt(3)),
                random.nextInt(5) == 0 ? "" : String.valueOf(10 + random.nextInt(60)),
                one(TYPES, random),
                one(List.of("Yes", "No", ""), random),
                random.nextInt(3) == 0 ? one(List.of("Car wash", "Nail bar", "Farming"), random) : "",
                one(List.of("Yes", "No", "Not known"), random),
                random.nextInt(3) == 0 ? "NRM" + (2_000_000 + number) : "",
                "CX" + random.nextInt(12),
                "Team " + random.nextInt(40),
                String.valueOf(random.nextInt(600)),
                "2021-05-31");
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
