package london.datahub.metabase;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Deserializer;
import io.jsonwebtoken.io.Serializer;
import io.jsonwebtoken.security.Keys;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import tools.jackson.core.type.TypeReference;

/** Signs and reads tokens with a library that the hub itself does not use. */
final class OtherLibrary {
    static final Instant NOON = Instant.parse("2022-06-30T12:00:00Z");

    private OtherLibrary() {}

    static String token(Map<String, Object> claims, String secret) {
        return Jwts.builder()
                .json(new ByJackson())
                .header()
                .type("JWT")
                .and()
                .content(Exchange.JSON.writeValueAsBytes(claims))
                .signWith(key(secret), Jwts.SIG.HS256)
                .compact();
    }

    static Claims read(String token, String secret) {
        return Jwts.parser()
                .json(new FromJackson())
                .clock(() -> Date.from(NOON))
                .verifyWith(key(secret))
                .build()
                .parseSignedClaims(token)
                .getPayload();
    }

    private static SecretKey key(String secret) {
        return Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The header's members in the order that the signer writes. */
    private static final class ByJackson implements Serializer<Map<String, ?>> {
        @Override
        public byte[] serialize(Map<String, ?> map) {
            return Exchange.JSON.writeValueAsBytes(new TreeMap<>(map));
        }

        @Override
        public void serialize(Map<String, ?> map, OutputStream out) {
            Exchange.JSON.writeValue(out, new TreeMap<>(map));
        }
    }

    private static final class FromJackson implements Deserializer<Map<String, ?>> {
        private static final TypeReference<Map<String, ?>> MAP = new TypeReference<>() {};

        @Override
        public Map<String, ?> deserialize(byte[] bytes) {
            return Exchange.JSON.readValue(bytes, MAP);
        }

        @Override
        public Map<String, ?> deserialize(Reader reader) {
            return Exchange.JSON.readValue(reader, MAP);
        }
    }
}
