package london.datahub.command;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A real OpenID Connect provider: Spring Authorization Server, which knows everybody who gives the one password. */
final class OpenIdProvider implements AutoCloseable {
    static final String CLIENT = "the-hub";
    static final String SECRET = "the-secret";
    static final String PASSWORD = "elsewhere";

    private final ConfigurableApplicationContext context;

    private OpenIdProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @EnableAutoConfiguration
    static class Provider {
        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        /** An address is proved unless it says itself that it is not. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> email() {
            return token -> token.getClaims()
                    .claim("email", token.getPrincipal().getName())
                    .claim("email_verified", !token.getPrincipal().getName().startsWith("unproved"));
        }
    }

    static OpenIdProvider on(int port, int hubPort) {
        String client = "spring.security.oauth2.authorizationserver.client.hub.";
        return new OpenIdProvider(new SpringApplicationBuilder(Provider.class)
                .properties(Map.of(
                        "server.port",
                        port,
                        "spring.security.oauth2.authorizationserver.issuer",
                        "http://localhost:" + port,
                        client + "registration.client-id",
                        CLIENT,
                        client + "registration.client-secret",
                        "{noop}" + SECRET,
                        client + "registration.client-authentication-methods",
                        "client_secret_basic",
                        client + "registration.authorization-grant-types",
                        "authorization_code",
                        client + "registration.redirect-uris",
                        "http://127.0.0.1:" + hubPort + "/single-sign-on/back/provider",
                        client + "registration.scopes",
                        "openid,email,profile"))
                .run());
    }

    @Override
    public void close() {
        context.close();
    }
}
