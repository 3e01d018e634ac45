package london.datahub.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.demo.PrintedFigures.ReferralCell;

/** Makes the referrals of a borough hold both printed margins at once: type by age, and gender. */
final class Profiles {
    // How much rather female than male a type is; the margins stay exact, this only says who of them is.
    private static final Map<String, Double> FEMALE_ODDS =
            Map.of("labour", 0.12, "criminal", 0.08, "sexual", 6.0, "domestic-servitude", 4.0, "other", 0.4);

    // The report's picture puts five codes into "other"; how many of each is an assumption.
    private static final Map<String, Double> OTHER_TYPES = otherTypes();

    private Profiles() {}

    private static Map<String, Double> otherTypes() {
        var types = new LinkedHashMap<String, Double>();
        types.put("not-known", 0.45);
        types.put("other", 0.25);
        types.put("debt-bondage", 0.14);
        types.put("forced-marriage", 0.12);
        types.put("organ-harvesting", 0.04);
        return types;
    }

    static List<Profile> of(String boroughCode, DemoPeriod period, Chance chance) {
        var cells = new ArrayList<ReferralCell>();
        for (ReferralCell cell : PrintedFigures.referrals(boroughCode, period)) {
            cells.addAll(Collections.nCopies(cell.referrals(), cell));
        }
        int females = PrintedFigures.females(boroughCode, cells.size());
        List<ReferralCell> femalesFirst = chance.shuffled(cells, cell -> FEMALE_ODDS.get(cell.mainType()));
        var profiles = new ArrayList<Profile>();
        for (ReferralCell cell : femalesFirst) {
            profiles.add(profile(cell, profiles.size() < females ? "female" : "male", chance));
        }
        return chance.shuffled(profiles);
    }

    private static Profile profile(ReferralCell cell, String gender, Chance chance) {
        String chartType = cell.mainType();
        String mainType = chartType.equals("other")
                ? chance.oneOf(List.copyOf(OTHER_TYPES.keySet()), OTHER_TYPES::get)
                : chartType;
        return new Profile(chartType, mainType, cell.ageGroup(), gender);
    }
}
