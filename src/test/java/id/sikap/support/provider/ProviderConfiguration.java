package id.sikap.support.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Everybody has an account there, and one password. Who signs in as {@code <nip>!<bend>} gets tokens that are wrong in that
 * one way: {@link Bent}.
 */
@Configuration
@EnableWebSecurity
public class ProviderConfiguration {

    private static final String ID_TOKEN = "id_token";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol -> protocol.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(
                                context -> userInfo(context.getAuthorization().getPrincipalName())))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        asked -> asked.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name)
                .password("{noop}" + TestProvider.PASSWORD)
                .roles("USER")
                .build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("portal")
                .clientId(TestProvider.CLIENT)
                .clientSecret("{noop}" + TestProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(System.getProperty("provider.back"))
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .issuer(System.getProperty("provider.issuer"))
                .build();
    }

    @Bean
    Keys keys() {
        return new Keys();
    }

    @Bean
    JWKSource<SecurityContext> published(Keys keys) {
        return (selector, context) -> selector.select(new JWKSet(keys.current()));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> published) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(published);
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> published, Keys keys) {
        return new Bent(published, keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (ID_TOKEN.equals(context.getTokenType().getValue())) {
                bend(context.getPrincipal().getName(), context.getClaims());
            }
        };
    }

    private static void bend(String user, JwtClaimsSet.Builder claims) {
        Instant now = java.time.Clock.systemUTC().instant();
        claims.claim("nip", Bent.nip(user));
        switch (Bent.of(user)) {
            case "iss" -> claims.issuer("https://penyedia.example");
            case "aud" -> claims.audience(List.of("orang-lain"));
            case "azp" ->
                claims.audience(List.of(TestProvider.CLIENT, "orang-lain")).claim("azp", "orang-lain");
            case "exp" -> claims.issuedAt(now.minus(Duration.ofHours(2))).expiresAt(now.minus(Duration.ofSeconds(90)));
            case "future" -> claims.issuedAt(now.plus(Duration.ofMinutes(5))).expiresAt(now.plus(Duration.ofHours(1)));
            case "nonce" -> claims.claim("nonce", UUID.randomUUID().toString());
            case "number" -> claims.claim("nip", Long.parseLong(Bent.nip(user)));
            case "userinfo", "nobody" -> claims.claims(all -> all.remove("nip"));
            case "acr" -> claims.claim("acr", TestProvider.TWICE);
            case "amr" -> claims.claim("amr", List.of("pwd", TestProvider.TWICE));
            default -> {
                // As it is.
            }
        }
    }

    private static OidcUserInfo userInfo(String user) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("sub", user));
        if (Bent.of(user).equals("userinfo")) {
            said.put("nip", Bent.nip(user));
        }
        return new OidcUserInfo(said);
    }
}
