package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import io.jsonwebtoken.JwtException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the stand-in opens a signed dashboard: as Metabase does, an empty list counts as a value and filters nothing. */
final class MadeEmbed {
    private final MetabaseState state;

    MadeEmbed(MetabaseState state) {
        this.state = state;
    }

    JsonNode dashboard(String token) {
        must(state.settings.value("enable-embedding-static").asBoolean(), "Embedding is not enabled.");
        JsonNode claims;
        try {
            claims = Exchange.JSON.valueToTree(OtherLibrary.read(
                    token, state.settings.value("embedding-secret-key").asString("")));
        } catch (JwtException e) {
            throw new Answer(400, "Message seems corrupt or manipulated");
        }
        ObjectNode dashboard = state.dashboards.dashboards.get(
                claims.path("resource").path("dashboard").asInt());
        must(
                dashboard != null && dashboard.path("enable_embedding").asBoolean(),
                "Embedding is not enabled for this object.");
        must(claims.has("params"), "Token is missing value for keypath [:params]");
        dashboard.path("embedding_params").properties().forEach(param -> {
            JsonNode value = claims.path("params").path(param.getKey());
            must(
                    !param.getValue().asString().equals("locked") || !(value.isMissingNode() || value.isNull()),
                    "You must specify a value for :" + param.getKey() + " in the JWT.");
        });
        return dashboard;
    }
}
