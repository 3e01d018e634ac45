package london.datahub.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import london.datahub.reference.Boroughs;

/** Writes an offence down as the police know it on a day. */
final class OffenceRow {
    private static final List<String> SECTORS = List.of(
            "beauty",
            "construction",
            "car-wash",
            "hospitality",
            "food",
            "cleaning",
            "care",
            "retail",
            "agriculture",
            "waste");

    private final Offence offence;
    private final Handwriting hand;
    private final long seed;
    private final Map<String, Object> cells = new HashMap<>();

    OffenceRow(Offence offence, Handwriting hand, long seed) {
        this.offence = offence;
        this.hand = hand;
        this.seed = seed;
    }

    /**
     * Returns the cells by field.
     *
     * @param outcomeOn the day of the outcome
     * @param asAt an outcome of a later day is still pending
     */
    Map<String, Object> cells(LocalDate outcomeOn, LocalDate asAt) {
        cells.put("crime_reference", hand.crime(offence.crimeReference()));
        cells.put("recorded_on", offence.recordedOn());
        putCommitted();
        putOutcome(outcomeOn, asAt);
        putPlace();
        putVictim();
        putExploitation();
        return cells;
    }

    private Chance chance(String subject) {
        return Chance.of(seed, "offence " + subject, offence.event());
    }

    private void putCommitted() {
        Chance chance = chance("committed");
        if (chance.happens(0.75)) {
            LocalDate from = offence.recordedOn().minusDays(chance.between(1, 600));
            cells.put("committed_from", from);
            int days = (int) (offence.recordedOn().toEpochDay() - from.toEpochDay());
            cells.put("committed_to", from.plusDays(chance.between(0, days)));
        }
    }

    private void putOutcome(LocalDate outcomeOn, LocalDate asAt) {
        boolean pending = offence.outcome().equals("pending") || outcomeOn.isAfter(asAt);
        cells.put("outcome", hand.word("offence-outcome", pending ? "pending" : offence.outcome()));
        cells.put("outcome_on", pending ? null : outcomeOn);
    }

    private void putPlace() {
        cells.put(SheetColumn.TEAM.field(), "Team " + chance("team").between(1, 6));
        if (offence.boroughCode() == null) {
            return;
        }
        cells.put("borough_code", hand.borough(offence.boroughCode()));
        cells.put(
                SheetColumn.BCU.field(),
                Boroughs.coded(offence.boroughCode()).orElseThrow().bcu());
        String event = offence.referral().map(Referral::event).orElse(offence.event());
        Places.ward(offence.boroughCode(), event, seed).ifPresent(ward -> cells.put("ward_code", hand.ward(ward)));
    }

    private void putVictim() {
        Chance chance = chance("victim");
        cells.put("victims", chance.happens(0.88) ? 1 : chance.between(2, 4));
        cells.put("victim_age", age(chance));
        cells.put("disability", chance.happens(0.6) ? hand.yesNo(chance.happens(0.12)) : null);
        offence.referral().ifPresent(victim -> cells.put("nrm_reference", hand.nrm(victim.nrmReference())));
    }

    // The age group is what was recorded; a birthday between referral and record does not change it.
    private Integer age(Chance chance) {
        int drawn = offence.referral()
                .map(victim -> Period.between(victim.person().birthDate(), offence.recordedOn())
                        .getYears())
                .orElseGet(() -> offence.ageGroup().equals("child") ? chance.between(12, 17) : chance.between(18, 65));
        return switch (offence.ageGroup()) {
            case "child" -> Math.max(10, Math.min(17, drawn));
            case "adult" -> Math.max(18, Math.min(70, drawn));
            default -> null;
        };
    }

    private void putExploitation() {
        Chance chance = chance("exploitation");
        List<String> types = ExploitationTypes.of(offence, seed);
        cells.put("exploitation_types", hand.words("exploitation-type", types));
        cells.put("county_lines", types.contains("criminal") ? hand.yesNo(chance.happens(0.45)) : null);
        cells.put("offence", hand.word("offence", charge(types)));
        if (types.contains("domestic-servitude")) {
            cells.put("sector", hand.word("sector", "domestic-work"));
        } else if (types.contains("labour")) {
            cells.put("sector", hand.word("sector", chance.oneOf(SECTORS)));
        }
    }

    private String charge(List<String> types) {
        return switch (types.get(0)) {
            case "labour" -> "forced-labour";
            case "domestic-servitude" -> "holding-in-slavery";
            default -> chance("charge").happens(0.95) ? "trafficking" : "committing-with-intent";
        };
    }
}
