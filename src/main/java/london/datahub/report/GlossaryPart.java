package london.datahub.report;

import java.util.List;
import java.util.stream.Collectors;
import london.datahub.report.Block.Grid;

/** Words and what they mean, each as {@code word = meaning}. */
record GlossaryPart(List<String> words) implements Part {
    @Override
    public List<Block> write(Making making) {
        return List.of(new Grid(
                "Glossary",
                "Words used here",
                List.of("Word", "Meaning"),
                words.stream()
                        .map(word -> word.split(" = ", 2))
                        .map(pair -> List.<Object>of(pair[0], pair[pair.length - 1]))
                        .collect(Collectors.toList())));
    }
}
