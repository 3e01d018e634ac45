package london.datahub.metabase;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.dashboard.Page;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;

/**
 * The addresses of dashboards in Metabase that the hub's own pages show. Where Metabase is not connected, does not answer
 * or has the dashboard not as it was provisioned, there is none, and the hub shows its own page.
 */
public final class Embedding {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 8191;

    private final Optional<Metabase> metabase;
    private final URI publicAddress;
    private final Signer signer;
    private final Clock clock;
    private Map<Key, Thing> known = Map.of();
    private Instant asked = Instant.MIN;

    private Embedding(Optional<Metabase> metabase, URI publicAddress, Signer signer, Clock clock) {
        this.metabase = metabase;
        this.publicAddress = publicAddress;
        this.signer = signer;
        this.clock = clock;
    }

    /** Returns no addresses: no Metabase is connected. */
    public static Embedding off() {
        return new Embedding(Optional.empty(), null, null, null);
    }

    /**
     * Connects with a Metabase.
     *
     * @param publicAddress where browsers reach it
     * @param secret 64 hexadecimal digits, the same that it was provisioned with
     */
    public static Embedding of(Connection connection, URI publicAddress, String secret, Clock clock) {
        var metabase = new Metabase(new Exchange(connection, PATIENCE, 1, Pause.REAL));
        return new Embedding(Optional.of(metabase), publicAddress, new Signer(secret, clock), clock);
    }

    /** Tells whether such a page can be asked for at all; nobody is asked. */
    public boolean offers(Page page) {
        return metabase.isPresent() && page.lockedWhenEmbedded().isPresent();
    }

    /** Returns where embedded pages come from, for the policy that lets a browser show them. */
    public String origin() {
        return publicAddress.getScheme() + "://" + publicAddress.getAuthority();
    }

    /**
     * Returns the address of a page's dashboard, good for ten minutes.
     *
     * @param borough the value of the locked parameter
     */
    public Optional<URI> address(Page page, Audience audience, String borough) {
        if (!offers(page)) {
            return Optional.empty();
        }
        String locked = page.lockedWhenEmbedded().get();
        return dashboard(new Key(audience.word() + "/dashboard/" + page.name()))
                .filter(there -> there.is().path("enable_embedding").asBoolean(false))
                .filter(there -> there.is()
                        .path("embedding_params")
                        .path(locked)
                        .asString("")
                        .equals("locked"))
                .map(there -> signer.dashboard(there.id(), Set.of(locked), Map.of(locked, borough)))
                .map(token -> publicAddress.toString().replaceAll("/$", "") + "/embed/dashboard/" + token
                        + "#bordered=false&titled=false")
                .filter(address -> address.length() <= LONGEST)
                .map(URI::create);
    }

    /** What was found, or that nothing answered, holds for a minute: readers do not wait for it again and again. */
    private synchronized Optional<Thing> dashboard(Key key) {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(KEPT))) {
            asked = now;
            known = found();
        }
        return Optional.ofNullable(known.get(key));
    }

    private Map<Key, Thing> found() {
        Map<Key, Thing> found = new HashMap<>();
        try {
            metabase.orElseThrow().dashboards().stream()
                    .filter(there -> !there.archived())
                    .forEach(there -> there.key().ifPresent(key -> found.putIfAbsent(key, there)));
        } catch (Refusal away) {
            return Map.of();
        }
        return found;
    }
}
