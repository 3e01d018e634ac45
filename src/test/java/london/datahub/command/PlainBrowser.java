package london.datahub.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor without JavaScript: keeps cookies, follows redirects, sends forms with the token that stands in them. */
final class PlainBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    PlainBrowser(int port) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer, after the redirects that led to it. */
    record Page(int status, String path, String body, HttpResponse<String> answer) {
        String token() {
            Matcher token = TOKEN.matcher(body);
            return token.find() ? token.group(1) : "";
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Asks for a page and does not follow where it leads. */
    HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Page get(String path) {
        return follow(path, ask(HttpRequest.newBuilder(address(path))));
    }

    private Page follow(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 3) {
            URI next = address(path)
                    .resolve(answer.headers().firstValue("Location").orElseThrow());
            String there = next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
            return follow(there, ask(HttpRequest.newBuilder(address(there))));
        }
        return new Page(answer.statusCode(), path, answer.body(), answer);
    }

    /** Sends a form that stands on a page. */
    Page send(Page from, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(from.token()) + "&", ""));
        return follow(
                path,
                ask(HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Signs in with an account that has no second factor. */
    PlainBrowser signIn(String email, String password) {
        Page in = send(get("/sign-in"), "/sign-in", Map.of("email", email, "password", password));
        if (in.path().startsWith("/sign-in")) {
            throw new IllegalStateException("Not signed in: " + in.status());
        }
        return this;
    }

    /** Uploads one file behind a form's fields, as a browser does. */
    Page upload(String path, Map<String, String> fields, String fileName, byte[] bytes) {
        String boundary = "----a-boundary-of-the-test";
        String between = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String head = fields.entrySet().stream()
                        .map(field -> between + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + between + "file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return follow(
                path,
                ask(HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofByteArray(head.getBytes(StandardCharsets.UTF_8)),
                                HttpRequest.BodyPublishers.ofByteArray(bytes),
                                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))));
    }
}
