package london.datahub.job;

import java.time.LocalDateTime;
import java.util.Set;
import london.datahub.issue.Refusal;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
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

    /** Work that may fail with anything. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Does some work in one step and one transaction, unless it is done.
     *
     * @throws Refusal where it found that the input cannot be used
     * @throws IllegalStateException where it failed otherwise; running it again does it anew
     */
    void run(String job, long id, String step, Work work) {
        JobParameters parameters = new JobParametersBuilder().addLong("id", id).toJobParameters();
        recoverDead(job, parameters);
        JobExecution execution =
                start(new JobBuilder(job, repository).start(step(step, work)).build(), parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    private Step step(String name, Work work) {
        Tasklet guarded = (contribution, context) -> FailureWithoutWords.guard(() -> {
            work.run();
            return RepeatStatus.FINISHED;
        });
        return new StepBuilder(name, repository).tasklet(guarded, transactions).build();
    }

    /**
     * Spring Batch never restarts what it calls running or unknown, as after a connection that broke at a commit. Here both
     * are done again without harm: whoever is here holds the lease, and the work is one transaction that looks first.
     */
    private void recoverDead(String job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job, parameters);
        if (last == null) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (!ENDED.contains(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now());
                repository.update(step);
            }
        }
        if (!ENDED.contains(last.getStatus())) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(ExitStatus.FAILED);
            last.setEndTime(LocalDateTime.now());
            repository.update(last);
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
