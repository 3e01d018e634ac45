package london.datahub.collect;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.issue.Refusal;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Files of an HTTPS server, each asked for by its name; one that was taken is asked for only if it has changed. */
final class HttpsShelf implements Shelf {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_MARK = 100;

    private final Source source;
    private final Optional<String> authorization;
    private final OkHttpClient http;
    private final Clock clock;

    private HttpsShelf(Source source, Optional<String> authorization, OkHttpClient http, Clock clock) {
        this.source = source;
        this.authorization = authorization;
        this.http = http;
        this.clock = clock;
    }

    static HttpsShelf open(Source source, Optional<char[]> secret, Clock clock) throws IOException {
        // a password never follows a server's word to another one
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .followRedirects(false)
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE);
        if (source.authority().isPresent()) {
            OwnAuthority.of(source).trustedBy(http);
        }
        Optional<String> authorization = secret.map(String::new)
                .map(word ->
                        source.user().map(user -> Credentials.basic(user, word)).orElse("Bearer " + word));
        return new HttpsShelf(source, authorization, http.build(), clock);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (FilePattern pattern : source.files()) {
            for (int past = 1; past <= source.lookBack(); past++) {
                YearMonth month = YearMonth.now(clock).minusMonths((long) past * pattern.months());
                names.add(pattern.fileOf(month));
            }
        }
        return names;
    }

    @Override
    public Optional<Fetched> fetch(String name, Optional<Mark> known) throws IOException {
        Request.Builder request = new Request.Builder().url(url(name)).header("Accept-Encoding", "identity");
        authorization.ifPresent(words -> request.header("Authorization", words));
        known.flatMap(Mark::etag).ifPresent(etag -> request.header("If-None-Match", etag));
        known.flatMap(Mark::lastModified).ifPresent(day -> request.header("If-Modified-Since", day));
        Response response = http.newCall(request.build()).execute();
        return switch (response.code()) {
            case 200 -> Optional.of(new Fetched(response.body().byteStream(), mark(response)));
            case 304, 404, 410 -> {
                response.close();
                yield Optional.empty();
            }
            default -> {
                response.close();
                throw unexpected(response.code());
            }
        };
    }

    private HttpUrl url(String name) {
        return HttpUrl.get(source.address()).newBuilder().addPathSegment(name).build();
    }

    private static Mark mark(Response response) {
        return new Mark(shortEnough(response.header("ETag")), shortEnough(response.header("Last-Modified")));
    }

    private static Optional<String> shortEnough(String header) {
        return Optional.ofNullable(header).filter(text -> text.length() <= LONGEST_MARK);
    }

    private Refusal unexpected(int code) {
        String advice = code == 401 || code == 403
                ? "Check its user and secret, and whether they still hold."
                : code >= 300 && code < 400
                        ? "It sends the hub elsewhere; write the new address into the list of sources."
                        : "Ask its owner; the hub tries again at the next time.";
        return Refusal.badInput(
                "The server of the source " + source.name() + " answered " + code + " instead of a file.", advice);
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
