package london.datahub.signin;

import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Signing in with another organisation's OpenID Connect provider, where one is configured. */
public final class SingleSignOn {
    /** The provider's name in addresses: /single-sign-on/provider begins, /single-sign-on/back/provider ends. */
    static final String PROVIDER = "provider";

    static final String BEGINS = "/single-sign-on";
    static final String ENDS = BEGINS + "/back/*";

    /**
     * What the provider's administrator tells.
     *
     * @param issuer the provider's address; its description lies below it
     */
    public record Provider(String issuer, String clientId, String clientSecret) {}

    private final Optional<Provider> provider;
    private ClientRegistration registration;

    public SingleSignOn(Optional<Provider> provider) {
        this.provider = provider;
    }

    boolean isConfigured() {
        return provider.isPresent();
    }

    /** Returns the one provider. It is asked for its description when somebody first wants it, not when the hub starts. */
    ClientRegistrationRepository registrations() {
        return id -> PROVIDER.equals(id) && isConfigured() ? registration() : null;
    }

    private synchronized ClientRegistration registration() {
        if (registration == null) {
            Provider known = provider.orElseThrow();
            registration = ClientRegistrations.fromIssuerLocation(known.issuer())
                    .registrationId(PROVIDER)
                    .clientId(known.clientId())
                    .clientSecret(known.clientSecret())
                    .redirectUri("{baseUrl}/single-sign-on/back/{registrationId}")
                    .scope("openid", "email", "profile")
                    .build();
        }
        return registration;
    }
}
