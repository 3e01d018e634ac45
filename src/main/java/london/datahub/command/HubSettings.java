package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.access.HubAddress;
import london.datahub.issue.Refusal;
import london.datahub.read.LargestFile;
import london.datahub.secret.KeyRing;
import london.datahub.signin.SingleSignOn;

/**
 * Where this installation keeps its things: the command line goes before the environment, and the environment before
 * {@code ./data}. See docs/configuration.md.
 */
record HubSettings(Path dataDir, Map<String, String> environment) {
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    static HubSettings of(Optional<Path> dataDir) {
        Map<String, String> environment = System.getenv();
        Path folder = dataDir.orElseGet(() -> Path.of(environment.getOrDefault("DATAHUB_DATA_DIR", "data")));
        return new HubSettings(folder.toAbsolutePath().normalize(), environment);
    }

    /**
     * Makes the data folder, for its owner alone.
     *
     * @throws Refusal where it cannot be made
     */
    void makeDataDir() {
        try {
            Files.createDirectories(dataDir.getParent());
            if (!Files.exists(dataDir)) {
                boolean posix =
                        dataDir.getFileSystem().supportedFileAttributeViews().contains("posix");
                Files.createDirectory(dataDir, posix ? OWNER_ONLY : new FileAttribute<?>[0]);
            }
        } catch (IOException e) {
            throw Refusal.badInput("The data folder cannot be made.", "Check --data-dir, and who may write there.");
        }
    }

    Path keyFile() {
        return Optional.ofNullable(environment.get("DATAHUB_KEYS_FILE"))
                .map(Path::of)
                .orElse(dataDir.resolve("keys/hub.keys"));
    }

    boolean keysAreGiven() {
        return environment.containsKey("DATAHUB_KEYS") || Files.exists(keyFile());
    }

    /**
     * Reads the keys.
     *
     * @throws Refusal where there are none: no key, no start
     */
    KeyRing keys() {
        if (environment.containsKey("DATAHUB_KEYS") && environment.containsKey("DATAHUB_KEYS_FILE")) {
            throw Refusal.againstARule(
                    "Both DATAHUB_KEYS and DATAHUB_KEYS_FILE are set.", "Set the one that is meant.");
        }
        if (!keysAreGiven()) {
            throw Refusal.againstARule(
                    "There is no key, and without a key the hub does not start.",
                    "Run \"demo\" for a demonstration with a key of its own, or set DATAHUB_KEYS or DATAHUB_KEYS_FILE.");
        }
        try {
            String text = environment.get("DATAHUB_KEYS");
            return text != null ? KeyRing.of(text) : KeyRing.in(keyFile());
        } catch (IOException e) {
            throw Refusal.againstARule("The key file cannot be read.", "Give its owner, who runs the hub, access.");
        }
    }

    /**
     * Returns the size up to which files are taken.
     *
     * @throws Refusal where the setting is no number
     */
    LargestFile largestFile() {
        String text = environment.get("DATAHUB_LARGEST_FILE_MB");
        if (text == null) {
            return LargestFile.USUAL;
        }
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw Refusal.againstARule(
                    "DATAHUB_LARGEST_FILE_MB is not a number of megabytes.", "Set it to a number from 1 to 9999.");
        }
        return new LargestFile(Integer.parseInt(text));
    }

    /** Returns the list of places that files are collected from, where there is one. */
    Optional<Path> sources() {
        Path file = Optional.ofNullable(environment.get("DATAHUB_SOURCES"))
                .map(Path::of)
                .orElse(dataDir.resolve("sources.yml"));
        return Optional.of(file).filter(path -> Files.exists(path) || environment.containsKey("DATAHUB_SOURCES"));
    }

    /** Returns a secret by its name: from the environment, or from a file that the environment names. */
    Optional<String> secret(String name) {
        String file = environment.get("DATAHUB_SECRET_" + name + "_FILE");
        if (file == null) {
            return Optional.ofNullable(environment.get("DATAHUB_SECRET_" + name));
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw Refusal.badInput(
                    "The file that DATAHUB_SECRET_" + name + "_FILE names cannot be read.",
                    "Give its owner, who runs the hub, access.");
        }
    }

    boolean usesPostgresql() {
        return environment.containsKey("DATAHUB_DATABASE_URL");
    }

    /** Returns the database's address: PostgreSQL where the environment names one, else H2 in the data folder. */
    String databaseUrl() {
        return usesPostgresql() ? readerUrl() : readerUrl() + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536";
    }

    /** Returns the same database's address for its readers: H2 lets nobody but the owner change how it works. */
    String readerUrl() {
        return Optional.ofNullable(environment.get("DATAHUB_DATABASE_URL"))
                .orElse("jdbc:h2:file:" + dataDir.resolve("warehouse")
                        + ";AUTO_SERVER=TRUE;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    }

    String databaseUser() {
        return environment.getOrDefault("DATAHUB_DATABASE_USER", "hub");
    }

    /** Returns the given password; H2's own is derived from the key, since it answers on a port of this machine. */
    String databasePassword(KeyRing keys) {
        return usesPostgresql()
                ? environment.getOrDefault("DATAHUB_DATABASE_PASSWORD", "")
                : keys.oldest().token("database", "hub");
    }

    /** Returns what the web server is told. */
    Map<String, Object> server() {
        Map<String, Object> told = new HashMap<>(watch());
        told.put("server.address", environment.getOrDefault("DATAHUB_ADDRESS", "127.0.0.1"));
        told.put("server.port", port());
        told.put("server.servlet.session.cookie.secure", address().isEncrypted());
        // what the gateway before the hub says of its visitors counts where there is one
        told.put("server.forward-headers-strategy", address().isEncrypted() ? "native" : "none");
        return told;
    }

    private String port() {
        return environment.getOrDefault("DATAHUB_PORT", "8080");
    }

    /**
     * Returns where programs that watch over the hub ask, and how it writes its log.
     *
     * @throws Refusal where that would be the port of the pages, or the format is none
     */
    private Map<String, Object> watch() {
        Map<String, Object> told = new HashMap<>();
        String watch = environment.getOrDefault("DATAHUB_WATCH_PORT", "-1");
        if (watch.equals(port()) && !watch.equals("0")) {
            throw Refusal.againstARule(
                    "DATAHUB_WATCH_PORT is the port of the pages.",
                    "Give it a port of its own, which only those who watch over the hub can reach.");
        }
        told.put("management.server.port", watch);
        told.put("management.server.address", environment.getOrDefault("DATAHUB_WATCH_ADDRESS", "127.0.0.1"));
        String format = environment.get("DATAHUB_LOG_FORMAT");
        if (format != null) {
            if (!List.of("ecs", "gelf", "logstash").contains(format)) {
                throw Refusal.againstARule("DATAHUB_LOG_FORMAT is not known.", "Set it to ecs, gelf or logstash.");
            }
            told.put("logging.config", "classpath:logback-structured.xml");
            told.put("logging.structured.format.console", format);
        }
        return told;
    }

    /** Returns where people find the hub; where nothing is set, that is this machine. */
    HubAddress address() {
        String text = environment.get("DATAHUB_URL");
        return HubAddress.of(text == null ? "http://localhost:" + port() : text);
    }

    /**
     * Returns the OpenID Connect provider, where one is named.
     *
     * @throws Refusal where only part of it is
     */
    Optional<SingleSignOn.Provider> singleSignOn() {
        List<String> names = List.of("DATAHUB_OIDC_ISSUER", "DATAHUB_OIDC_CLIENT_ID", "DATAHUB_OIDC_CLIENT_SECRET");
        long set = names.stream().filter(environment::containsKey).count();
        if (set == 0) {
            return Optional.empty();
        }
        if (set < names.size()) {
            throw Refusal.againstARule(
                    "Single sign-on is only half set.", "Set " + String.join(", ", names) + ", or none of them.");
        }
        return Optional.of(new SingleSignOn.Provider(
                environment.get(names.get(0)), environment.get(names.get(1)), environment.get(names.get(2))));
    }

    MailSettings mail() {
        return new MailSettings(environment);
    }

    /** Returns who is told when something is wrong with the hub; nobody where none is named. */
    List<String> alertEmails() {
        return Arrays.stream(environment.getOrDefault("DATAHUB_ALERT_EMAIL", "").split("[,\\s]+"))
                .filter(email -> !email.isEmpty())
                .toList();
    }

    /**
     * Returns how many days old the last backup may be; 0 where backups are made by other means.
     *
     * @throws Refusal where the setting is no number
     */
    int backupDays() {
        String text = environment.getOrDefault("DATAHUB_BACKUP_DAYS", "7");
        if (!text.matches("\\d{1,3}")) {
            throw Refusal.againstARule("DATAHUB_BACKUP_DAYS is not a number of days.", "Set it to 0 to 999.");
        }
        return Integer.parseInt(text);
    }

    String mailFrom() {
        return environment.getOrDefault(
                "DATAHUB_MAIL_FROM", "hub@" + address().base().getHost());
    }
}
