package london.datahub.metabase;

import java.util.regex.Pattern;
import london.datahub.dashboard.Filter;
import london.datahub.dashboard.Page;

/** Texts as they stand in Metabase, where nothing is known yet of what a reader will choose. */
final class Words {
    private Words() {}

    /** Returns a text with "the borough chosen" in place of {@code {borough}}. */
    static String of(Page page, String text) {
        String words = text;
        for (Filter filter : page.filters()) {
            String label = filter.label().substring(0, 1).toLowerCase()
                    + filter.label().substring(1);
            words = words.replace("{" + filter.name() + ".latest}", "the latest of the " + label + " chosen")
                    .replaceAll(Pattern.quote("{" + filter.name() + "}"), "the " + label + " chosen");
        }
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }

    /** Returns a column's name for readers: {@code borough_name} as Borough. */
    static String ofColumn(String column) {
        String words = column.replaceAll("_(code|name)$", "").replace('_', ' ');
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }
}
