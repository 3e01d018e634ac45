package london.datahub.schedule;

/** A job that the hub can run by its name: a bean of this type and an entry in {@code jobs/schedule.yml}. */
public interface HubJob {
    /** Returns its name in the schedule. */
    String name();

    /**
     * Does the whole job once; done again, it goes on with what is left.
     *
     * @throws london.datahub.issue.Refusal where a person has to do something first
     */
    JobResult run() throws Exception;

    /** The work of a job. */
    @FunctionalInterface
    interface Work {
        JobResult run() throws Exception;
    }

    static HubJob named(String name, Work work) {
        return new HubJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public JobResult run() throws Exception {
                return work.run();
            }
        };
    }
}
