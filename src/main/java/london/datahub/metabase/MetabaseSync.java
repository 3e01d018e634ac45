package london.datahub.metabase;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import london.datahub.dashboard.Page;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.TableShape;

/** Brings a Metabase to the hub's page definitions, or tells how far it is from them. */
public final class MetabaseSync {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOKS = 90;
    private static final String BOUNDARIES = "/boundaries/boroughs.geojson";

    /**
     * What was done, or would be.
     *
     * @param changes one sentence each; none where all is as it should be
     * @param remarks what else to know: the version, maps, charts that are left out
     */
    public record Outcome(List<String> changes, List<String> remarks) {}

    private final Connection connection;
    private final String embeddingSecret;
    private final Optional<URI> publicAddress;

    /**
     * @param embeddingSecret 64 hexadecimal digits, with which embeds are signed
     * @param publicAddress the hub's own address for everybody, where it has one and serves boundaries there
     */
    public MetabaseSync(Connection connection, String embeddingSecret, Optional<URI> publicAddress) {
        this.connection = connection;
        this.embeddingSecret = embeddingSecret;
        this.publicAddress = publicAddress;
    }

    /**
     * Provisions one audience's dashboards.
     *
     * @param shapes the shape of a published table by its name
     * @param released the tables of the latest release
     * @param write false to tell only what differs
     * @throws Refusal where Metabase cannot be reached or used, or a definition breaks a rule
     */
    public Outcome run(
            List<Page> pages,
            Function<String, Optional<TableShape>> shapes,
            Audience audience,
            Set<String> released,
            DatabaseAccess access,
            boolean write) {
        List<String> remarks = new ArrayList<>();
        Optional<RegionMap> map = map(remarks);
        List<PageDashboard> made = pages.stream()
                .map(page -> new PageDashboard(page, audience, shapes, released, map.isPresent()))
                .toList();
        List<WantedDashboard> dashboards =
                made.stream().flatMap(page -> page.dashboard().stream()).toList();
        made.forEach(page -> page.leftOut().forEach(chart -> remarks.add("Left out: " + chart)));
        mustPass(dashboards, shapes, pages);
        Changes changes = new Changes(write);
        var metabase = new Metabase(new Exchange(connection, PATIENCE, Exchange.ATTEMPTS, Pause.REAL));
        var provisioning = new Provisioning(metabase, changes, Pause.REAL, LOOKS);
        if (provisioning.begin(connection.signIn(), remarks)) {
            provisioning.settle(new Wanted(audience.word(), access, dashboards, map), embeddingSecret);
        }
        return new Outcome(changes.told(), remarks);
    }

    private Optional<RegionMap> map(List<String> remarks) {
        if (publicAddress.isEmpty()) {
            remarks.add("Maps of boroughs are bars: Metabase fetches boundaries from the hub's public address, and"
                    + " DATAHUB_URL is not set or there are no boundaries in the data folder.");
            return Optional.empty();
        }
        URI address = publicAddress.get().resolve(BOUNDARIES);
        Optional<String> refusal = RegionMap.refusal(address);
        refusal.ifPresent(why -> remarks.add("Maps of boroughs are bars: " + why + "."));
        return refusal.isPresent() ? Optional.empty() : Optional.of(new RegionMap(address, "code", "name"));
    }

    private static void mustPass(
            List<WantedDashboard> dashboards, Function<String, Optional<TableShape>> shapes, List<Page> pages) {
        Set<String> measures = pages.stream()
                .flatMap(page -> page.charts().stream())
                .flatMap(chart -> shapes.apply(chart.table()).stream())
                .flatMap(shape -> shape.measures().stream())
                .collect(java.util.stream.Collectors.toSet());
        List<String> found = dashboards.stream()
                .flatMap(dashboard ->
                        Stream.concat(Lint.ofEmbedding(dashboard).stream(), Lint.ofSums(dashboard, measures).stream()))
                .toList();
        if (!found.isEmpty()) {
            throw Refusal.againstARule(String.join("\n", found), "Mend the page's definition in dashboards/.");
        }
    }
}
