package london.datahub.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import london.datahub.access.Accounts;
import london.datahub.access.ApiKeys;
import london.datahub.access.AuditTrail;
import london.datahub.access.HubAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    @Bean
    Gate gate() {
        return new Gate(Routes.load());
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Gate gate,
            Accounts accounts,
            ApiKeys keys,
            AuditTrail audit,
            SingleSignOn singleSignOn,
            SignedOnElsewhere signedOn,
            Clock clock) {
        http.authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .addFilterAfter(new StillAdmitted(accounts, clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new KeyHolder(keys, clock), AuthorizationFilter.class)
                .exceptionHandling(refused -> refuse(refused, gate, audit))
                // the other headers are set on every answer, this filter's own included: see SecurityHeaders
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
                .logout(out -> out.logoutUrl("/me/sign-out").logoutSuccessUrl("/sign-in?ended"));
        if (singleSignOn.isConfigured()) {
            http.oauth2Login(login -> elsewhere(login, singleSignOn, signedOn));
        }
        return http.build();
    }

    /** A program is told by the answer's number, a person is shown the way in. */
    private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> refused, Gate gate, AuditTrail audit) {
        refused.accessDeniedHandler(new Refused(gate, audit))
                .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true);
    }

    private static void elsewhere(
            OAuth2LoginConfigurer<HttpSecurity> login, SingleSignOn singleSignOn, SignedOnElsewhere signedOn) {
        login.clientRegistrationRepository(singleSignOn.registrations())
                .loginPage("/sign-in")
                .failureUrl("/sign-in?failed")
                .authorizationEndpoint(begins -> begins.baseUri(SingleSignOn.BEGINS))
                .redirectionEndpoint(ends -> ends.baseUri(SingleSignOn.ENDS))
                .successHandler(signedOn);
    }

    @Bean
    FilterRegistrationBean<KnownHost> knownHost(HubAddress address) {
        var registration = new FilterRegistrationBean<>(new KnownHost(address));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer auditedPages(Gate gate, AuditTrail audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditedPages(gate, audit));
            }
        };
    }
}
