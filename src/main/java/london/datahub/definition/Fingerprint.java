package london.datahub.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the program and its definitions are, told by their content: the same for the same files, wherever they lie. */
public final class Fingerprint {
    private static final int DIGITS = 12;

    private Fingerprint() {}

    /** Each is made once a process: nothing of it changes while it runs. */
    private static final class Made {
        static final String PROGRAM = version() + " " + of("london/datahub/**/*.class");
        static final String DEFINITIONS = of("jobs/**/*.*", "sql/**/*.*", "dashboards/**/*.*", "access/*.yml");
    }

    /** Returns the program's version and what it was made of, as {@code 1.0.0 3f9a1c0d2b4e}. */
    public static String ofProgram() {
        return Made.PROGRAM;
    }

    /** Returns one for everything that is data: feeds, schedules, tables, pages, reports, roles. */
    public static String ofDefinitions() {
        return Made.DEFINITIONS;
    }

    private static String version() {
        return Optional.ofNullable(Fingerprint.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    /** Returns one for the files that match any of the patterns, as {@code sql/**}{@code /*.sql}. */
    public static String of(String... patterns) {
        MessageDigest digest = sha256();
        Map<String, Resource> files = new TreeMap<>(Comparator.naturalOrder());
        try {
            for (String pattern : patterns) {
                String top = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource file : new PathMatchingResourcePatternResolver(Fingerprint.class.getClassLoader())
                        .getResources("classpath*:" + pattern)) {
                    String address = file.getURL().toString();
                    files.put(address.substring(address.lastIndexOf("/" + top)), file);
                }
            }
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                try (InputStream in = new DigestInputStream(file.getValue().getInputStream(), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
