package london.datahub.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import london.datahub.demo.DemoOptions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demonstration did, and where to look. */
final class DemoReport {
    private static final String OPEN = " and known_to > timestamp '9000-01-01 00:00:00'";

    private final JdbcClient database;
    private final Path folder;
    private final DemoOptions options;
    private final Duration took;

    DemoReport(ConfigurableApplicationContext hub, DemoFolder folder, Duration took) {
        this.database = hub.getBean(JdbcClient.class);
        this.folder = folder.path();
        this.options = folder.options();
        this.took = took;
    }

    String words(HubSettings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Took in " + number("select count(*) from warehouse.submission where state = 'loaded'") + " files, "
                + number("select sum(file_rows) from warehouse.row_outcome") + " rows: "
                + rows("loaded") + " loaded, " + rows("skipped")
                + " skipped (titles, headings, totals, blanks, notes, repeats), " + rows("held") + " held.");
        lines.add("In force: " + offences("2020-04-01", "2021-03-01") + " in 2020-21 and "
                + offences("2021-04-01", "2022-03-01") + " in 2021-22, "
                + number("select count(distinct nrm_reference) from warehouse.referral where event_month between"
                        + " date '2021-04-01' and date '2022-03-01'" + OPEN)
                + " referrals in 2021-22"
                + (options.equals(new DemoOptions(options.seed(), 1, 2))
                        ? ": the figures of the annual report 2021-22."
                        : "."));
        lines.add("Where to look: the files in " + folder.resolve("files") + ", who is who in "
                + folder.resolve("truth.csv") + ", the data in " + settings.dataDir() + ".");
        lines.add("It took " + took.toSeconds() + " seconds.");
        return String.join("\n", lines);
    }

    private String offences(String from, String to) {
        String between = " from warehouse.offence where event_month between date '" + from + "' and date '" + to + "'";
        return number("select count(*)" + between + OPEN) + " offences ("
                + number("select count(*)" + between + OPEN + " and borough_code is null and ward_code is null")
                + " without a London borough)";
    }

    private String rows(String outcome) {
        return number(
                "select coalesce(sum(file_rows), 0) from warehouse.row_outcome where outcome = '" + outcome + "'");
    }

    private String number(String query) {
        return "%,d".formatted(database.sql(query).query(Long.class).single());
    }
}
