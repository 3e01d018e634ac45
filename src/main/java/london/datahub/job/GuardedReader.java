package london.datahub.job;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads as another reader does, and says nothing of what it read where that fails. */
final class GuardedReader<I> implements ItemStreamReader<I> {
    private final ItemStreamReader<I> reader;

    GuardedReader(ItemStreamReader<I> reader) {
        this.reader = reader;
    }

    @Override
    public void open(ExecutionContext context) {
        FailureWithoutWords.guard(() -> {
            reader.open(context);
            return null;
        });
    }

    @Override
    public I read() {
        return FailureWithoutWords.guard(reader::read);
    }

    @Override
    public void update(ExecutionContext context) {
        reader.update(context);
    }

    @Override
    public void close() {
        FailureWithoutWords.guard(() -> {
            reader.close();
            return null;
        });
    }
}
