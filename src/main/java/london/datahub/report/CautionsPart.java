package london.datahub.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import london.datahub.report.Block.Points;

/** The cautions and sources of every table that the report read, each once. */
record CautionsPart() implements Part {
    @Override
    public List<Block> write(Making making) {
        Set<String> cautions = new LinkedHashSet<>();
        Set<String> sources = new TreeSet<>();
        making.figures().tablesRead().forEach(table -> {
            cautions.addAll(table.cautions());
            sources.addAll(table.sources());
        });
        return List.of(
                new Points(List.copyOf(cautions)),
                new Block.Words(
                        "In place of a figure can stand [c]: hidden, so that nobody can be told from it; [x]: not"
                                + " available; [z]: not applicable; [low]: rounds to zero."),
                new Block.Words("Sources: " + String.join("; ", sources) + "."));
    }
}
