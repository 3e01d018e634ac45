package london.datahub.job;

import java.util.List;
import java.util.Set;
import london.datahub.issue.Refusal;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs a job for one thing, and takes up again what a dead process left. The caller holds the thing's lease. */
final class JobRuns {
    private static final Set<BatchStatus> ENDED =
            Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;

    JobRuns(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
    }

    <T> Step rows(String name, int chunk, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return new StepBuilder(name, repository)
                .<T, T>chunk(chunk)
                .transactionManager(transactions)
                .reader(new GuardedReader<>(reader))
                .writer(items -> FailureWithoutWords.guard(() -> {
                    writer.write(items);
                    return null;
                }))
                .build();
    }

    Step single(String name, Tasklet tasklet) {
        Tasklet guarded =
                (contribution, context) -> FailureWithoutWords.guard(() -> tasklet.execute(contribution, context));
        return new StepBuilder(name, repository).tasklet(guarded, transactions).build();
    }

    /**
     * Runs the steps that are not done yet.
     *
     * @throws Refusal where a step found that the input cannot be used
     * @throws IllegalStateException where a step failed otherwise; running it again goes on there
     */
    void run(String job, long id, List<Step> steps) {
        JobParameters parameters = new JobParametersBuilder().addLong("id", id).toJobParameters();
        recoverDead(job, parameters);
        SimpleJobBuilder builder = new JobBuilder(job, repository).start(steps.get(0));
        steps.stream().skip(1).forEach(builder::next);
        JobExecution execution = start(builder.build(), parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    private void recoverDead(String job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job, parameters);
        if (last != null && !ENDED.contains(last.getStatus())) {
            operator.recover(last);
        }
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job " + job.getName() + " could not be started.", e);
        }
    }

    private static RuntimeException failure(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            if (FailureWithoutWords.of(failure) instanceof Refusal refusal) {
                return refusal;
            }
        }
        IllegalStateException failed = new IllegalStateException("The job was not finished; it can be repeated.");
        execution.getAllFailureExceptions().forEach(failed::addSuppressed);
        return failed;
    }
}
