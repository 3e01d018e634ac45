package london.datahub.metabase;

import tools.jackson.databind.JsonNode;

/**
 * A setting of Metabase.
 *
 * @param value its own value, or the one that holds where it has none
 * @param fixed whether Metabase's environment sets it, so that nobody can change it here; its value is then not told
 */
record Setting(JsonNode value, boolean fixed) {
    static Setting of(JsonNode setting) {
        JsonNode own = setting.path("value");
        boolean none = own.isNull() || own.isMissingNode();
        return new Setting(
                none ? setting.path("default") : own,
                setting.path("is_env_setting").asBoolean(false));
    }
}
