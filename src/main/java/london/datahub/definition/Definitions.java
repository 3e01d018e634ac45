package london.datahub.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds definition files by their folder, so that nothing has to be registered. */
public final class Definitions {
    private Definitions() {}

    /**
     * Returns the texts of the files that match, by their path from the top of the project and in its order.
     *
     * @param pattern as {@code jobs/*}{@code /feed.yml}
     */
    public static Map<String, String> matching(String pattern) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(Definitions.class.getClassLoader())
                    .getResources("classpath*:" + pattern)) {
                texts.put(path(file.getURL(), pattern), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String path(URL url, String pattern) {
        String top = pattern.substring(0, pattern.indexOf('/') + 1);
        String whole = url.toString();
        return whole.substring(whole.lastIndexOf("/" + top) + 1);
    }
}
