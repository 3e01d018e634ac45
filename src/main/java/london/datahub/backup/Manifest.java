package london.datahub.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;

/**
 * What a backup holds, and how to find out whether it is whole.
 *
 * @param program the version that made it
 * @param schema the version of the database's schema, as 096
 * @param parts size and SHA-256 of every other file in it, by its name
 */
record Manifest(Instant madeAt, String program, Database database, String schema, Map<String, Part> parts) {
    static final String NAME = "manifest.txt";
    private static final String FORMAT = "datahub-backup 1";

    /** One file of it. */
    record Part(long bytes, String sha256) {}

    String text() {
        StringBuilder text = new StringBuilder(FORMAT + "\n");
        text.append("made ").append(madeAt).append('\n');
        text.append("program ").append(program).append('\n');
        text.append("database ").append(database).append('\n');
        text.append("schema ").append(schema).append('\n');
        parts.forEach((name, part) -> text.append("file ")
                .append(part.sha256())
                .append(' ')
                .append(part.bytes())
                .append(' ')
                .append(name)
                .append('\n'));
        return text.toString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Refusal where this is no manifest */
    static Manifest of(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 5 || !lines[0].equals(FORMAT)) {
            throw Archive.damaged();
        }
        try {
            Map<String, Part> parts = new LinkedHashMap<>();
            for (int i = 5; i < lines.length; i++) {
                String[] words = lines[i].split(" ", 4);
                parts.put(words[3], new Part(Long.parseLong(words[2]), words[1]));
            }
            return new Manifest(
                    Instant.parse(after(lines[1], "made ")),
                    after(lines[2], "program "),
                    Database.valueOf(after(lines[3], "database ")),
                    after(lines[4], "schema "),
                    parts);
        } catch (RuntimeException e) {
            throw Archive.damaged();
        }
    }

    private static String after(String line, String word) {
        if (!line.startsWith(word)) {
            throw Archive.damaged();
        }
        return line.substring(word.length());
    }
}
