package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import london.datahub.collect.Shelves;
import london.datahub.collect.Sources;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this installation collects files from. */
@Configuration(proxyBeanMethods = false)
class HubCollect {
    @Bean
    Supplier<Sources> sources(HubSettings settings, Feeds feeds) {
        return () -> read(settings.sources(), feeds);
    }

    @Bean
    Shelves shelves(HubSettings settings, Clock clock) {
        return new Shelves(settings::secret, clock);
    }

    static Sources read(Optional<Path> file, Feeds feeds) {
        if (file.isEmpty()) {
            return new Sources(List.of());
        }
        try {
            return Sources.read(file.get().getFileName().toString(), Files.readString(file.get()), feeds);
        } catch (IOException e) {
            throw Refusal.badInput(
                    "The list of sources cannot be read.", "Check DATAHUB_SOURCES, and who may read it.");
        } catch (IllegalStateException e) {
            throw Refusal.badInput("The list of sources has mistakes:\n" + e.getMessage(), "Mend the lines named.");
        }
    }
}
