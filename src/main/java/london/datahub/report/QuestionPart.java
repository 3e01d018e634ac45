package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import london.datahub.benchmark.ReferralQuestion;
import london.datahub.benchmark.Sentences;
import london.datahub.report.Block.Points;

/** What the council's referrals raise as a question for its board. */
record QuestionPart() implements Part {
    @Override
    public List<Block> write(Making making) {
        return ReferralQuestion.of(making.figures(), making.borough().orElseThrow(), making.year())
                .map(QuestionPart::asked)
                .orElse(List.of(new Block.Words("No question is asked of the figures: the council's referrals or the"
                        + " offences in the borough are hidden in this release, or too few boroughs have theirs.")));
    }

    private static List<Block> asked(ReferralQuestion question) {
        List<Block> blocks = new ArrayList<>();
        Sentences.of(question).forEach(words -> blocks.add(new Block.Words(words)));
        blocks.add(new Block.Words("The figures cannot tell which of these holds:"));
        blocks.add(new Points(Sentences.behindReferrals()));
        return blocks;
    }
}
