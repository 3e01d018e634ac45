package london.datahub.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;

/** A folder of this machine. What is no plain file is passed over: a link could lead anywhere. */
record FolderShelf(Path folder) implements Shelf {
    static FolderShelf open(Source source) {
        Path folder = Path.of(source.address());
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw Refusal.badInput(
                    "The folder of the source " + source.name() + " is not there or cannot be read.",
                    "Check its address, and that the user who runs the hub may read it.");
        }
        return new FolderShelf(folder);
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(FolderShelf::isFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<Fetched> fetch(String name, Optional<Mark> known) throws IOException {
        try {
            InputStream bytes = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Fetched(bytes, Mark.NONE));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
