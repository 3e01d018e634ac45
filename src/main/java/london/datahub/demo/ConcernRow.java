package london.datahub.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a concern down as its council knows it on a day. */
final class ConcernRow {
    private static final double NAME_STANDS_THERE = 0.8;
    private static final double BIRTH_DATE_KNOWN = 0.9;
    private static final double CLOSED = 0.5;
    private static final double ANOTHER_LAWFUL_BASIS = 0.2;
    private static final List<String> REASONS =
            List.of("not-enough-indicators", "contact-lost", "referred-elsewhere", "still-looking", "other");

    private final Concern concern;
    private final Handwriting hand;
    private final long seed;
    private final String service;
    private final Map<String, Object> cells = new HashMap<>();

    ConcernRow(Concern concern, Handwriting hand, long seed) {
        this.concern = concern;
        this.hand = hand;
        this.seed = seed;
        this.service = service(chance("service"));
    }

    private String service(Chance chance) {
        List<String> services = concern.isChild()
                ? List.of("children", "youth-justice")
                : List.of("adults", "housing", "community-safety");
        return chance.happens(0.6) ? services.get(0) : chance.oneOf(services);
    }

    /** Returns the cells by field; a case that was closed after {@code asAt} is open. */
    Map<String, Object> cells(LocalDate asAt) {
        cells.put("case_reference", concern.caseReference());
        cells.put("person_reference", concern.personReference());
        cells.put("service", hand.word("council-service", service));
        cells.put("concern_on", concern.day());
        putClosing(asAt);
        putPlace();
        putPerson();
        putRisk();
        putAction();
        putHousing();
        putFlags();
        return cells;
    }

    private Chance chance(String subject) {
        return Chance.of(seed, "concern " + subject, concern.authority(), concern.event());
    }

    private void putClosing(LocalDate asAt) {
        Chance chance = chance("closing");
        LocalDate day = concern.day().plusDays(chance.between(5, 90));
        boolean closed = chance.happens(CLOSED) && !day.isAfter(asAt);
        cells.put("case_status", hand.word("case-status", closed ? "closed" : "open"));
        cells.put("closed_on", closed ? day : null);
        cells.put(SheetColumn.TEAM.field(), "Team " + chance.between(1, 6));
    }

    private void putPlace() {
        String basis =
                concern.referral() == null ? chance("place").oneOf(List.of("found", "referred")) : "exploitation";
        cells.put("place_basis", hand.word("place-basis", basis));
        cells.put("borough_code", hand.borough(concern.boroughCode()));
        Places.ward(concern.boroughCode(), concern.placedWith(), seed)
                .ifPresent(ward -> cells.put("ward_code", hand.ward(ward)));
    }

    private void putPerson() {
        Chance chance = chance("person");
        if (chance.happens(NAME_STANDS_THERE)) {
            Clerk clerk = new Clerk(chance("clerk"), hand);
            clerk.putNames(concern.person(), cells);
            cells.put(
                    "birth_date",
                    chance.happens(BIRTH_DATE_KNOWN) ? clerk.birthDate(concern.person(), concern.day()) : null);
        }
        cells.put("gender", hand.word("gender", concern.profile().gender()));
        cells.put("nationalities", hand.words("nationality", concern.nationalities()));
    }

    private void putRisk() {
        List<String> types = concern.referral() == null
                ? List.of(concern.profile().mainType())
                : ExploitationTypes.of(concern.referral(), seed);
        cells.put("exploitation_types", hand.words("exploitation-type", types));
        cells.put("risk", hand.word("concern-risk", risk(types.get(0))));
        cells.put(
                "section_42_enquiry",
                service.equals("adults") ? hand.yesNo(chance("enquiry").happens(0.4)) : null);
    }

    private String risk(String mainType) {
        if (!concern.isChild()) {
            return "modern-slavery";
        }
        return switch (mainType) {
            case "criminal" -> chance("risk").happens(0.8) ? "child-criminal-exploitation" : "gangs";
            case "sexual" -> "child-sexual-exploitation";
            default -> "trafficking";
        };
    }

    private void putAction() {
        Chance chance = chance("action");
        cells.put("action_taken", hand.word("concern-action", concern.action()));
        if (concern.action().equals("neither")) {
            String reason = concern.consents() ? chance.oneOf(REASONS) : "adult-declined";
            cells.put("neither_reason", hand.word("concern-reason", reason));
        }
        cells.put("consent", concern.isChild() ? null : hand.yesNo(concern.consents()));
        if (!concern.consents() && chance.happens(ANOTHER_LAWFUL_BASIS)) {
            cells.put("lawful_basis", hand.word("lawful-basis", "safeguarding-duty"));
        }
        if (concern.referral() != null) {
            cells.put("nrm_reference", hand.nrm(concern.referral().nrmReference()));
        }
    }

    private void putHousing() {
        Chance chance = chance("housing");
        if (service.equals("housing")) {
            boolean found = chance.happens(0.6);
            cells.put("tenure", hand.word("tenure", chance.oneOf(List.of("no-home", "temporary", "tied"))));
            cells.put("need_stage", hand.word("need-stage", chance.oneOf(List.of("before", "during", "after"))));
            cells.put("accommodation_found", hand.yesNo(found));
            cells.put("nights_waiting", found ? chance.between(0, 60) : null);
        }
    }

    private void putFlags() {
        Chance chance = chance("flags");
        cells.put("no_recourse", hand.yesNo(chance.happens(0.15)));
        cells.put("serious_harm", hand.yesNo(chance.happens(0.2)));
        if (concern.isChild()) {
            cells.put("went_missing", hand.yesNo(chance.happens(0.4)));
            cells.put("not_in_education", hand.yesNo(chance.happens(0.25)));
            cells.put("excluded_from_school", hand.yesNo(chance.happens(0.2)));
            cells.put("special_educational_needs", hand.yesNo(chance.happens(0.3)));
        }
    }
}
