package london.datahub.report;

import java.util.List;
import london.datahub.benchmark.ReferralQuestion;
import london.datahub.report.Block.Points;

/** What the council's referrals raise as a question for its board. */
record QuestionPart() implements Part {
    private static final List<String> CANNOT_TELL = List.of(
            "Fewer than expected can mean that fewer people are exploited here, that cases go by other ways such as the"
                    + " police or charities, or that people are not being identified.",
            "More than expected can mean that more people are exploited here, that identification works well, or that"
                    + " this council refers whom others refer elsewhere.");

    @Override
    public List<Block> write(Making making) {
        return ReferralQuestion.of(making.figures(), making.borough().orElseThrow(), making.year())
                .map(QuestionPart::asked)
                .orElse(List.of(new Block.Words("No question is asked of the figures: the council's referrals or the"
                        + " offences in the borough are hidden in this release, or too few boroughs have theirs.")));
    }

    private static List<Block> asked(ReferralQuestion question) {
        String figures = "In " + question.year() + " the council made " + Words.count(question.referrals())
                + " referrals. The pattern of " + question.boroughs()
                + " other boroughs, by their population and the offences that police recorded, leads to expect "
                + "about " + Words.count(question.expected()) + ", and one more borough would lie between "
                + Words.count(question.range().lower()) + " and "
                + Words.count(question.range().upper()) + " in 95 of 100 cases.";
        String asked = switch (question.place()) {
            case BELOW ->
                "A question to ask: what would the board see if people were being missed, and where"
                        + " would it look?";
            case ABOVE ->
                "A question to ask: what does this council do that others could learn from, or whom"
                        + " does it refer that others do not?";
            case WITHIN ->
                "The figure lies within what the pattern leads to expect. A question remains: is"
                        + " anybody missed whom neither council nor police know?";
        };
        return List.of(
                new Block.Words(figures),
                new Block.Words(asked),
                new Block.Words("The figures cannot tell which of these holds:"),
                new Points(CANNOT_TELL));
    }
}
