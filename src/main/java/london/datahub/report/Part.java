package london.datahub.report;

import java.util.List;

/** A part of a report as its definition asks for it. */
interface Part {
    List<Block> write(Making making);
}
