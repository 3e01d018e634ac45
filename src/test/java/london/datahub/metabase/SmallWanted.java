package london.datahub.metabase;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two small dashboards over one made-up table. */
final class SmallWanted {
    static final String SECRET = "0123456789abcdef".repeat(4);
    static final String TABLE = "published_partner.offences_by_borough_year_latest";
    static final List<String> COLUMNS =
            List.of("borough_code", "borough_name", "financial_year", "offences", "offences_shown");
    static final DatabaseAccess ACCESS = DatabaseAccess.at(
            "jdbc:postgresql://postgres:5432/datahub",
            "datahub_partner_metabase",
            "a-password-nobody-guesses",
            "published_partner");
    static final Tag BOROUGH = new Tag("borough", "Borough", Optional.empty());
    static final Tag YEARS = new Tag("years", "Years", Optional.of(TABLE + ".financial_year"));

    private SmallWanted() {}

    static Wanted whole() {
        return of(List.of(borough("The picture in one borough"), london()));
    }

    static Wanted of(List<WantedDashboard> dashboards) {
        Optional<RegionMap> map = Optional.of(
                new RegionMap(URI.create("https://hub.example.org/boundaries/boroughs.geojson"), "code", "name"));
        return new Wanted("partner", ACCESS, dashboards, map);
    }

    static WantedDashboard borough(String title) {
        return new WantedDashboard(
                new Key("partner/dashboard/borough"),
                title,
                "Offences in one borough.",
                List.of("How many", "What to know"),
                List.of(
                        new Parameter("borough", "Borough", List.of(List.of("E09000010", "Enfield"))),
                        new Parameter("years", "Years", List.of())),
                List.of(
                        card("borough/offences", "bar", 0, 0, BOROUGH, YEARS),
                        card("borough/offences-table", "table", 0, 12, BOROUGH, YEARS),
                        card("borough/notes", "table", 1, 0, BOROUGH)),
                Optional.of("borough"));
    }

    static WantedDashboard london() {
        return new WantedDashboard(
                new Key("partner/dashboard/london"),
                "London",
                "Offences in London.",
                List.of("How many"),
                List.of(new Parameter("years", "Years", List.of())),
                List.of(card("london/offences", "line", 0, 0, YEARS)),
                Optional.empty());
    }

    static WantedCard card(String name, String display, int tab, int col, Tag... tags) {
        List<Tag> all = List.of(tags);
        String sql = "select financial_year, offences, offences_shown from " + TABLE + " where true"
                + (all.contains(BOROUGH) ? " and borough_code = {{borough}}" : "")
                + (all.contains(YEARS) ? " and {{years}}" : "");
        Map<String, Object> drawn = display.equals("table")
                ? Map.of()
                : Map.of("graph.dimensions", List.of("financial_year"), "graph.metrics", List.of("offences"));
        return new WantedCard(
                new Key("partner/card/" + name),
                "Offences by year, " + display,
                "What is counted.",
                display,
                new Query(sql, all),
                drawn,
                new Place(tab, 0, col, 12, 6),
                all.contains(BOROUGH),
                false);
    }
}
