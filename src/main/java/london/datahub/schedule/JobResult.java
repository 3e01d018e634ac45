package london.datahub.schedule;

/**
 * What a job did.
 *
 * @param rows how many things it dealt with; none means that nothing was to be done, and what follows the job is not
 *     started
 * @param words the same in a sentence, which names nobody and nothing that came in a file
 */
public record JobResult(long rows, String words) {}
