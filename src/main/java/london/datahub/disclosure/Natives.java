package london.datahub.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Loads the solver's native libraries when something is first solved. They are unpacked into a fresh folder that only
 * this user can read, and removed as soon as they are loaded, or when the program ends where the system holds on to
 * loaded files. Nothing else is ever written there. The library's own loader does not know jars within a jar.
 */
final class Natives {
    private static boolean loaded;

    private Natives() {}

    /** @throws IllegalStateException where this jar was not built for this machine */
    static synchronized void load() {
        if (!loaded) {
            try {
                loadFrom(platform());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            loaded = true;
        }
    }

    private static void loadFrom(String platform) throws IOException {
        Resource[] libraries = new PathMatchingResourcePatternResolver(Natives.class.getClassLoader())
                .getResources("classpath*:ortools-" + platform + "/*");
        if (libraries.length == 0) {
            throw new IllegalStateException("This datahub.jar cannot solve on " + platform
                    + "; build it for this machine with the profile that docs/disclosure.md names.");
        }
        Path folder = Files.createTempDirectory("datahub-solver");
        try {
            for (Resource library : libraries) {
                unpack(library, folder);
            }
            System.load(folder.resolve(System.mapLibraryName("jniortools")).toString());
        } finally {
            remove(folder);
        }
    }

    private static void unpack(Resource library, Path folder) throws IOException {
        try (InputStream bytes = library.getInputStream()) {
            Files.copy(bytes, folder.resolve(library.getFilename()));
        }
    }

    private static void remove(Path folder) throws IOException {
        folder.toFile().deleteOnExit();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        }
        folder.toFile().delete();
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = system.startsWith("win") ? "win32" : system.startsWith("mac") ? "darwin" : "linux";
        return name + "-" + (machine.equals("amd64") ? "x86-64" : machine.replace('_', '-'));
    }
}
