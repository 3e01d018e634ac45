package london.datahub.schedule;

/**
 * What a run was made with.
 *
 * @param code the version of the program
 * @param definitions a fingerprint of feeds, tables, pages and schedules: the same for the same files
 * @param keyId the key in use
 */
public record Versions(String code, String definitions, String keyId) {}
