package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.access.ApiKeys;
import london.datahub.access.Organisations;
import london.datahub.access.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the hub times every kind of visitor: exactly those who may get an answer. */
class MatrixTest {
    private static final Set<String> EVERYBODY = Set.of(
            "nobody",
            "officer",
            "officer of Camden",
            "officer of the Home Office",
            "analyst",
            "board member",
            "reviewer",
            "administrator",
            "administrator of the hub",
            "key of Barnet",
            "key of the Home Office");
    private static final Set<String> SIGNED_IN = Set.of(
            "officer",
            "officer of Camden",
            "officer of the Home Office",
            "analyst",
            "board member",
            "reviewer",
            "administrator",
            "administrator of the hub");
    /** A key has no session, and so no form. */
    private static final Set<String> WITH_A_SESSION =
            Stream.concat(SIGNED_IN.stream(), Stream.of("nobody")).collect(Collectors.toSet());

    private static final Set<String> READERS =
            Set.of("officer", "officer of Camden", "analyst", "board member", "reviewer");
    private static final Set<String> PROGRAMS_TOO =
            Stream.concat(READERS.stream(), Stream.of("key of Barnet")).collect(Collectors.toSet());
    private static final Set<String> OFFICERS = Set.of("officer", "officer of Camden", "officer of the Home Office");
    private static final Set<String> SEE_RETURNS = Set.of(
            "officer",
            "officer of Camden",
            "officer of the Home Office",
            "analyst",
            "administrator",
            "administrator of the hub");
    private static final Set<String> KEEPERS = Set.of("administrator", "administrator of the hub");
    private static final Set<String> HUB = Set.of("administrator of the hub");
    private static final Set<String> REVIEWERS = Set.of("reviewer");

    private static final Map<String, Set<String>> MATRIX = new TreeMap<>();

    static {
        MATRIX.put("GET /health", EVERYBODY);
        MATRIX.put("GET /error", EVERYBODY);
        // shapes that the Ordnance Survey publishes, which a map of another program asks for
        MATRIX.put("GET /boundaries/boroughs.geojson", EVERYBODY);
        for (String signIn : List.of(
                "GET /sign-in",
                "POST /sign-in",
                "GET /sign-in/code",
                "POST /sign-in/code",
                "GET /sign-in/second-factor",
                "POST /sign-in/second-factor",
                "GET /welcome/{link}",
                "POST /welcome/{link}")) {
            MATRIX.put(signIn, signIn.startsWith("GET") ? EVERYBODY : WITH_A_SESSION);
        }
        for (String open : List.of(
                "GET /public",
                "GET /public/pages/{page}",
                "GET /public/pages/{page}/{chart:[a-z0-9-]+}.{format:[a-z]+}",
                "GET /public/tables",
                "GET /public/tables/{table}",
                "GET /public/tables/{table}/export")) {
            MATRIX.put(open, EVERYBODY);
        }
        MATRIX.put("GET /", READERS);
        MATRIX.put("GET /pages/{page}", READERS);
        MATRIX.put("GET /pages/{page}/metabase", READERS);
        MATRIX.put("GET /pages/{page}/{chart:[a-z0-9-]+}.{format:[a-z]+}", READERS);
        MATRIX.put("GET /tables", READERS);
        MATRIX.put("GET /tables/{table}", READERS);
        MATRIX.put("GET /tables/{table}/export", READERS);
        for (String api : List.of(
                "GET /api",
                "GET /api/v1/openapi.json",
                "GET /api/v1/releases",
                "GET /api/v1/tables",
                "GET /api/v1/tables/{table}",
                "GET /api/v1/tables/{table}/schema",
                "GET /api/v1/tables/{table}/rows",
                "GET /api/v1/tables/{table}/rows.csv")) {
            MATRIX.put(api, api.equals("GET /api") ? READERS : PROGRAMS_TOO);
        }
        MATRIX.put("GET /desk", SIGNED_IN);
        for (String own : List.of(
                "GET /desk/submit",
                "GET /desk/submit/{feed}",
                "POST /desk/submit/{feed}",
                "POST /desk/submit/{feed}/nil",
                "GET /desk/templates/{feed}",
                "GET /desk/deliveries/{ticket}",
                "GET /desk/deliveries/{ticket}/stage",
                "POST /desk/deliveries/{ticket}/again",
                "POST /desk/deliveries/{ticket}/headings",
                "GET /desk/deliveries/{ticket}/marked",
                "GET /desk/deliveries/{ticket}/issues.csv",
                "GET /desk/deliveries/{ticket}/issues.html",
                "GET /desk/history/{feed}",
                "GET /desk/submissions/{number}",
                "POST /desk/submissions/{number}/explain",
                "POST /desk/submissions/{number}/withdraw",
                "GET /desk/submissions/{number}/marked",
                "GET /desk/submissions/{number}/issues.csv",
                "GET /desk/submissions/{number}/issues.html",
                "GET /desk/headings",
                "POST /desk/headings/{number}/forget")) {
            MATRIX.put(own, OFFICERS);
        }
        MATRIX.put("GET /desk/jobs", HUB);
        MATRIX.put("GET /desk/returns", SEE_RETURNS);
        MATRIX.put("POST /desk/returns/remind", HUB);
        for (String review : List.of(
                "GET /desk/texts",
                "GET /desk/texts/{number}",
                "POST /desk/texts/{number}/release",
                "POST /desk/texts/{number}/reject",
                "GET /desk/links",
                "GET /desk/links/{number}",
                "POST /desk/links/{number}")) {
            MATRIX.put(review, REVIEWERS);
        }
        for (String accounts : List.of(
                "GET /desk/accounts",
                "POST /desk/accounts",
                "POST /desk/accounts/{number}/roles",
                "POST /desk/accounts/{number}/link",
                "POST /desk/accounts/{number}/close",
                "GET /desk/api-keys",
                "POST /desk/api-keys",
                "POST /desk/api-keys/{number}/end")) {
            MATRIX.put(accounts, KEEPERS);
        }
        MATRIX.put("GET /desk/papers", Set.of("board member"));
        MATRIX.put("GET /desk/papers/{number}", Set.of("board member"));
        MATRIX.put("GET /desk/audit", HUB);
        MATRIX.put("GET /desk/audit/trail.csv", HUB);
        MATRIX.put("POST /desk/audit/verify", HUB);
    }

    /** Somebody who asks, with what they carry: a session's cookies, or a key. */
    private record Visitor(PlainBrowser browser, String token, String key) {
        HttpResponse<String> ask(String method, String path, boolean withToken) {
            HttpRequest.Builder request = HttpRequest.newBuilder(browser.address(path));
            if (!key.isEmpty()) {
                request.header("Authorization", "Bearer " + key);
            }
            if (method.equals("POST")) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                withToken ? "_csrf=" + PlainBrowser.encoded(newToken()) : ""));
            }
            return browser.ask(request);
        }

        /** Who is outside has the sign-in page's; a key has none. */
        private String newToken() {
            return key.isEmpty() && token.isEmpty() ? browser.get("/sign-in").token() : token;
        }
    }

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static People people;
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    @BeforeAll
    static void serve() {
        hub = RunningHub.serving(folder, RunningHub.AFTER_2025, Map.of());
        people = new People(hub);
        VISITORS.put("nobody", new Visitor(hub.browser(), "", ""));
        visitor("officer", "E09000003", Role.OFFICER);
        visitor("officer of Camden", "E09000007", Role.OFFICER);
        visitor("officer of the Home Office", "HO", Role.OFFICER);
        visitor("analyst", "E09000003", Role.ANALYST);
        visitor("board member", "E09000003", Role.BOARD_MEMBER);
        visitor("reviewer", "LMSL", Role.REVIEWER);
        visitor("administrator", "E09000003", Role.ADMINISTRATOR);
        visitor("administrator of the hub", "LMSL", Role.ADMINISTRATOR);
        VISITORS.put(
                "key of Barnet", new Visitor(hub.browser(), "", key("E09000003").secret()));
        VISITORS.put(
                "key of the Home Office",
                new Visitor(hub.browser(), "", key("HO").secret()));
    }

    private static void visitor(String name, String organisation, Role role) {
        PlainBrowser browser = people.in(organisation, role);
        VISITORS.put(name, new Visitor(browser, browser.get("/desk").token(), ""));
    }

    private static ApiKeys.Made key(String organisation) {
        return hub.context
                .getBean(ApiKeys.class)
                .make(hub.context.getBean(Organisations.class).named(organisation), "a program", "test");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static RequestMappingHandlerMapping mappings() {
        return hub.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** The application's own addresses, as GET /tables/{table}. */
    private static Set<String> addresses() {
        return mappings().getHandlerMethods().keySet().stream()
                .flatMap(MatrixTest::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    @Test
    void no_address_is_missing_from_the_matrix_and_none_stands_there_in_vain() {
        assertThat(addresses()).isEqualTo(MATRIX.keySet());
    }

    @Test
    void every_visitor_gets_exactly_the_answers_they_may_have() {
        SoftAssertions all = new SoftAssertions();
        for (String address : addresses()) {
            String method = address.split(" ")[0];
            String path = address.split(" ")[1]
                    .replace("{table}", "offences_by_borough_year")
                    .replace("{page}", "london")
                    .replace("{feed}", "duty-to-notify")
                    .replace("{number}", "999999")
                    .replace("{chart:[a-z0-9-]+}.{format:[a-z]+}", "offences-by-month.csv")
                    .replaceAll("\\{\\w+}", "nothing-like-it");
            VISITORS.forEach((name, visitor) -> {
                HttpResponse<String> answer = visitor.ask(method, path, true);
                all.assertThat(admitted(answer))
                        .as("%s for %s: %d", address, name, answer.statusCode())
                        .isEqualTo(MATRIX.get(address).contains(name));
                // the page of errors, asked for itself, has none to tell of
                all.assertThat(answer.statusCode() >= 500 && !path.equals("/error"))
                        .as("%s for %s fails", address, name)
                        .isFalse();
            });
        }
        all.assertAll();
    }

    private static boolean admitted(HttpResponse<String> answer) {
        String next = answer.headers().firstValue("Location").orElse("");
        boolean sentAway = answer.statusCode() == 302
                && next.endsWith("/sign-in")
                && !answer.uri().getPath().startsWith("/sign-in");
        // the page for a wrong password is forbidden too, and it is the sign-in page's own
        boolean refused = answer.statusCode() == 401
                || answer.statusCode() == 403 && !answer.body().contains("name=\"password\"");
        return !sentAway && !refused;
    }

    @Test
    void a_form_without_its_token_is_refused_whoever_sends_it() {
        addresses().stream().filter(address -> address.startsWith("POST ")).forEach(address -> {
            String path = address.substring(5).replaceAll("\\{\\w+}", "1");
            VISITORS.forEach((name, visitor) -> assertThat(
                            visitor.ask("POST", path, false).statusCode())
                    .as(address + " for " + name)
                    .isIn(302, 401, 403, 404));
            assertThat(VISITORS.get("officer").ask("POST", path, false).statusCode())
                    .as(address)
                    .isIn(403, 404);
        });
    }

    /** What somebody adds to the hub and forgets to guard. */
    public String unguarded() {
        return "signin/password";
    }

    @Test
    void a_route_that_was_added_and_not_guarded_is_found_and_answers_nobody() throws NoSuchMethodException {
        RequestMappingInfo added = RequestMappingInfo.paths("/unguarded")
                .methods(RequestMethod.GET)
                .options(mappings().getBuilderConfiguration())
                .build();
        Method handler = MatrixTest.class.getMethod("unguarded");
        mappings().registerMapping(added, this, handler);
        try {
            assertThat(addresses()).contains("GET /unguarded").isNotEqualTo(MATRIX.keySet());
            VISITORS.forEach((name, visitor) -> assertThat(
                            visitor.ask("GET", "/unguarded", true).statusCode())
                    .as(name)
                    .isIn(302, 404));
        } finally {
            mappings().unregisterMapping(added);
        }
    }

    @Test
    void an_administrator_reaches_no_account_and_no_key_of_another_organisation() {
        String email = people.account("somebody@camden.example", "E09000007", Role.ANALYST);
        long account = hub.context
                .getBean(london.datahub.access.Accounts.class)
                .byEmail(email)
                .orElseThrow()
                .id();
        long apiKey = key("E09000007").id();
        Visitor barnet = VISITORS.get("administrator");
        Visitor all = VISITORS.get("administrator of the hub");
        for (String path : List.of(
                "/desk/accounts/" + account + "/roles",
                "/desk/accounts/" + account + "/link",
                "/desk/accounts/" + account + "/close",
                "/desk/api-keys/" + apiKey + "/end")) {
            assertThat(barnet.ask("POST", path, true).statusCode()).as(path).isEqualTo(404);
            assertThat(all.ask("POST", path, true).statusCode()).as(path).isNotEqualTo(404);
        }
        assertThat(barnet.ask("GET", "/desk/accounts", true).body()).doesNotContain("camden.example");
    }
}
