package london.datahub.command;

import java.time.Clock;
import london.datahub.metabase.Embedding;
import london.datahub.secret.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages need of Metabase. */
@Configuration(proxyBeanMethods = false)
class HubMetabase {
    @Bean
    Embedding embedding(HubSettings settings, KeyRing keys, Clock clock) {
        var metabase = new MetabaseSettings(settings.environment());
        return metabase.given()
                ? Embedding.of(
                        metabase.connection(), metabase.publicAddress(), MetabaseSettings.embeddingSecret(keys), clock)
                : Embedding.off();
    }
}
