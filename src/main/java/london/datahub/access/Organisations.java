package london.datahub.access;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registered organisations and their agreements. */
public final class Organisations {
    private final JdbcClient database;

    public Organisations(JdbcClient database) {
        this.database = database;
    }

    /** Returns the headings that organisations use in place of a feed's. */
    public ColumnMappings mappings() {
        return new ColumnMappings(database);
    }

    /** Registers an organisation; does nothing where its code is known. */
    public void register(Organisation organisation) {
        if (find(organisation.code()).isEmpty()) {
            database.sql(
                            "insert into warehouse.organisation (organisation_code, organisation_name, kind) values (?, ?, ?)")
                    .params(organisation.code(), organisation.name(), organisation.kind())
                    .update();
        }
    }

    /** Records a signed agreement; does nothing where one for that feed starts on the same day and has not ended. */
    public void agree(Agreement agreement) {
        database.sql("delete from warehouse.agreement where organisation_code = ? and feed = ? and valid_from = ?"
                        + " and valid_to < date '9999-12-31'")
                .params(agreement.organisation(), agreement.feed(), Date.valueOf(agreement.validFrom()))
                .update();
        int known = database.sql("select count(*) from warehouse.agreement"
                        + " where organisation_code = ? and feed = ? and valid_from = ?")
                .params(agreement.organisation(), agreement.feed(), Date.valueOf(agreement.validFrom()))
                .query(Integer.class)
                .single();
        if (known == 0) {
            database.sql("insert into warehouse.agreement (organisation_code, feed, purpose, audiences,"
                            + " keep_original_days, valid_from) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            agreement.organisation(),
                            agreement.feed(),
                            agreement.purpose(),
                            String.join(",", agreement.audiences()),
                            agreement.keepOriginalDays(),
                            Date.valueOf(agreement.validFrom()))
                    .update();
        }
    }

    /**
     * Ends an organisation's agreement on a feed: from that day on nothing of it is taken in, and nothing of it is in a
     * release that is made then.
     *
     * @throws Refusal where there is none to end
     */
    public void end(Organisation organisation, String feed, LocalDate day) {
        int ended = database.sql("update warehouse.agreement set valid_to = ? where organisation_code = ? and feed = ?"
                        + " and valid_to = date '9999-12-31'")
                .params(Date.valueOf(day), organisation.code(), feed)
                .update();
        if (ended == 0) {
            throw Refusal.badInput(
                    organisation.name() + " has no agreement on " + feed + " (it has: " + feeds(organisation.code())
                            + ").",
                    "Check the name of the feed.");
        }
    }

    /** Lets an organisation's agreement on a feed cover names and birth dates too. */
    public void agreeToNames(String organisation, String feed) {
        database.sql("update warehouse.agreement set names_agreed = true"
                        + " where organisation_code = ? and feed = ? and valid_to = date '9999-12-31'")
                .params(organisation, feed)
                .update();
    }

    /**
     * Says what an organisation's agreement on a feed lets linkage do.
     *
     * @param linkage apart: linked with nobody's records; linked; told: another supplier that agrees too may be told whom
     *     both know
     */
    public void agreeToLinkage(String organisation, String feed, String linkage) {
        database.sql("update warehouse.agreement set linkage = ?"
                        + " where organisation_code = ? and feed = ? and valid_to = date '9999-12-31'")
                .params(linkage, organisation, feed)
                .update();
    }

    /** Tells whether the agreement in force on a day covers names and birth dates. */
    public boolean mayNamePersons(Organisation organisation, String feed, LocalDate day) {
        return database.sql("select count(*) from warehouse.agreement where organisation_code = ? and feed = ?"
                                + " and names_agreed and valid_from <= ? and valid_to > ?")
                        .params(organisation.code(), feed, Date.valueOf(day), Date.valueOf(day))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records which boroughs a partnership speaks for; does nothing for those that are known. */
    public void speaksFor(String organisation, List<String> boroughs) {
        Set<String> known = Set.copyOf(boroughs(organisation));
        boroughs.stream()
                .filter(borough -> !known.contains(borough))
                .forEach(borough -> database.sql(
                                "insert into warehouse.organisation_borough (organisation_code, borough_code) values (?, ?)")
                        .params(organisation, borough)
                        .update());
    }

    /** Returns the ONS codes of the boroughs that a partnership speaks for. */
    public List<String> boroughs(String organisation) {
        return database.sql("select borough_code from warehouse.organisation_borough where organisation_code = ?"
                        + " order by borough_code")
                .param(organisation)
                .query(String.class)
                .list();
    }

    /** Returns all that are registered, by name. */
    public List<Organisation> all() {
        return database.sql("select organisation_code, organisation_name, kind from warehouse.organisation"
                        + " order by organisation_name, organisation_code")
                .query((row, n) -> new Organisation(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    public Optional<Organisation> find(String code) {
        return database.sql("select organisation_code, organisation_name, kind from warehouse.organisation"
                        + " where organisation_code = ?")
                .param(code)
                .query((row, n) -> new Organisation(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /**
     * Returns the organisation with that code.
     *
     * @throws Refusal where none is registered
     */
    public Organisation named(String code) {
        return find(code)
                .orElseThrow(
                        () -> Refusal.badInput(
                                "No organisation with that code is registered.",
                                "Use an authority's ONS code as E09000010, or MPS, COLP, HO; the administrator registers others."));
    }

    /**
     * Returns the agreement in force on a day.
     *
     * @throws Refusal where there is none: without agreement nothing is taken in
     */
    public Agreement agreement(Organisation organisation, String feed, LocalDate day) {
        return agreements(organisation.code()).stream()
                .filter(agreement ->
                        agreement.feed().equals(feed) && !agreement.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> Refusal.againstARule(
                        organisation.name() + " has no agreement to supply " + feed + " (it has: "
                                + feeds(organisation.code()) + ").",
                        "Have it signed, and ask the administrator to record it (register); nothing was stored."));
    }

    private String feeds(String code) {
        String feeds = agreements(code).stream()
                .map(Agreement::feed)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return feeds.isEmpty() ? "none" : feeds;
    }

    /** Returns an organisation's agreements that have not ended, the newest first. */
    public List<Agreement> agreements(String code) {
        return database.sql("select feed, purpose, audiences, keep_original_days, valid_from from warehouse.agreement"
                        + " where organisation_code = ? and valid_to = date '9999-12-31' order by valid_from desc")
                .param(code)
                .query((row, n) -> new Agreement(
                        code,
                        row.getString(1),
                        row.getString(2),
                        List.of(row.getString(3).split(",")),
                        row.getInt(4),
                        row.getDate(5).toLocalDate()))
                .list();
    }
}
