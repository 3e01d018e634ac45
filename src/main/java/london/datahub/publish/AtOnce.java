package london.datahub.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Long pieces of work done side by side, one to a processor; a parallel stream would leave the longest for last. */
final class AtOnce {
    private AtOnce() {}

    /**
     * Does all of them, the first ones first, and returns what came of each.
     *
     * @throws RuntimeException what the first that failed threw, once all are done
     */
    static <T> List<T> each(List<Supplier<T>> pieces) {
        ExecutorService processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<CompletableFuture<T>> begun = pieces.stream()
                    .map(piece -> CompletableFuture.supplyAsync(piece, processors))
                    .toList();
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                    .handle((all, failure) -> all)
                    .join();
            return begun.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            processors.shutdown();
        }
    }
}
