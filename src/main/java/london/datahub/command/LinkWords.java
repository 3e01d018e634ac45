package london.datahub.command;

import london.datahub.person.LinkRun;

/** What a run of linkage found, in words. */
final class LinkWords {
    private LinkWords() {}

    static String of(LinkRun run) {
        String changes = run.merged() + run.split() == 0
                ? ""
                : " " + run.merged() + " turned out to be somebody else, and of " + run.split() + " some records did.";
        return run.facts() + " records are of " + run.persons() + " persons, in " + run.episodes() + " episodes and "
                + run.events() + " events; " + run.toReview() + " pairs wait for a reviewer." + changes;
    }
}
