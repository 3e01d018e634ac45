package london.datahub.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for identifiers in the files of a folder and in their names: as raw bytes, and as text where they are text. */
final class FileScan {
    private static final long LARGEST_TEXT = 1 << 24;

    private final ByteScan bytes;
    private final TextScan text;

    FileScan(Identifiers identifiers) {
        this.bytes = new ByteScan(identifiers);
        this.text = new TextScan(identifiers);
    }

    /** Returns the identifiers found by file. */
    Map<String, Set<String>> find(Path folder, Path... leftOut) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : files(folder)) {
            if (Stream.of(leftOut).noneMatch(file::startsWith)) {
                Set<String> here = find(file);
                here.addAll(text.find(folder.relativize(file).toString()));
                if (!here.isEmpty()) {
                    found.put(folder.relativize(file).toString(), here);
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Set<String> find(Path file) throws IOException {
        try {
            Set<String> found = new TreeSet<>(bytes.find(file));
            if (Files.size(file) < LARGEST_TEXT) {
                found.addAll(inText(Files.readAllBytes(file)));
            }
            return found;
        } catch (NoSuchFileException e) {
            // a running database server renames and removes its files
            return new TreeSet<>();
        }
    }

    private Set<String> inText(byte[] content) {
        try {
            return text.find(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Set.of();
        }
    }
}
