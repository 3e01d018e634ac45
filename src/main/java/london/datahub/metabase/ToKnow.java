package london.datahub.metabase;

import java.util.List;
import java.util.Map;
import london.datahub.publish.Audience;

/** The card that every dashboard ends with: as of when the figures are, their sources, their cautions, their codes. */
final class ToKnow {
    private static final Map<String, String> CODES = new java.util.TreeMap<>(Map.of(
            "[c]", "suppressed, so that nobody can be recognised",
            "[x]", "not available",
            "[z]", "not applicable",
            "[low]", "rounds to zero"));

    private ToKnow() {}

    static WantedCard card(Audience audience, String page, List<String> tables, int tab) {
        StringBuilder sql = new StringBuilder("select \"What\", \"Words\" from (\n")
                .append("select 1 as part, 'As known on' as \"What\",")
                .append(" to_char(as_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as \"Words\" from ")
                .append(audience.schema())
                .append(
                        ".release_latest\nunion all select 2, case kind when 'source' then 'Source' else 'Caution' end,")
                .append(" wording from ")
                .append(audience.schema())
                .append(".release_note_latest where table_name in (")
                .append(Sql.texts(tables))
                .append(") group by kind, wording");
        CODES.forEach((code, meaning) -> sql.append("\nunion all select 3, ")
                .append(Sql.text(code))
                .append(", ")
                .append(Sql.text(meaning)));
        sql.append("\n) notes order by part, \"What\", \"Words\"");
        return new WantedCard(
                new Key(audience.word() + "/card/" + page + "/to-know/table"),
                "What to know before using these figures",
                "As of when the figures are, where they come from, and what they do not say.",
                "table",
                new Query(sql.toString(), List.of()),
                Map.of(),
                new Place(tab, 0, 0, Place.COLUMNS, 12),
                false,
                false);
    }
}
