package london.datahub.demo;

import java.util.List;
import java.util.stream.Stream;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;

/**
 * An organisation that takes part in the demonstration.
 *
 * @param code an authority's ONS code, or MPS, COLP, HO, CPS and three invented partners
 * @param kind as a feed names its suppliers
 * @param feeds what it supplies in the demonstration, and so needs agreements for
 */
public record DemoOrganisation(String code, String name, String kind, List<String> feeds) {
    static List<DemoOrganisation> all() {
        return Stream.concat(Boroughs.all().stream().map(DemoOrganisation::of), suppliers())
                .toList();
    }

    private static DemoOrganisation of(Borough borough) {
        return new DemoOrganisation(
                borough.code(), borough.name(), "authority", List.of(FeedNames.SAFEGUARDING_CONCERNS));
    }

    private static Stream<DemoOrganisation> suppliers() {
        return Stream.of(
                new DemoOrganisation(
                        "MPS",
                        "Metropolitan Police Service",
                        "police",
                        List.of(FeedNames.MET_OFFENCES, FeedNames.NRM_REFERRALS, FeedNames.WARD_CRIME)),
                new DemoOrganisation("COLP", "City of London Police", "police", List.of(FeedNames.NRM_REFERRALS)),
                new DemoOrganisation(
                        "HO", "Home Office", "home-office", List.of(FeedNames.NRM_REFERRALS, FeedNames.NRM_STATISTICS)),
                new DemoOrganisation("CPS", "Crown Prosecution Service", "cps", List.of()),
                new DemoOrganisation("CHARITY", "A charity of the demonstration", "ngo", List.of()),
                new DemoOrganisation("HEALTH", "A health service of the demonstration", "health", List.of()),
                new DemoOrganisation(
                        "SUPPORT", "A support provider of the demonstration", "support-provider", List.of()));
    }
}
