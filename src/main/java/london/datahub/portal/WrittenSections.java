package london.datahub.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import london.datahub.dashboard.PageView;
import org.springframework.util.ConcurrentLruCache;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The charts of a page as they are sent. They are written once: what a page shows of a release never changes. */
final class WrittenSections {
    private static final int MOST_KEPT = 64;

    private final ConcurrentLruCache<Filled, String> written;

    WrittenSections(ITemplateEngine templates, Layout layout) {
        this.written = new ConcurrentLruCache<>(MOST_KEPT, filled -> write(templates, layout, filled));
    }

    /** A page that was filled is the same only as itself: comparing all of its figures would take longer. */
    private record Filled(ReadingRoom room, PageView view) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Filled filled && filled.view == view;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(view);
        }
    }

    String of(ReadingRoom room, PageView view) {
        return written.get(new Filled(room, view));
    }

    private static String write(ITemplateEngine templates, Layout layout, Filled filled) {
        var addresses = new PageAddresses(filled.room(), filled.view());
        return templates.process(
                "sections",
                Set.of("sections"),
                new Context(Locale.UK, Map.of("view", filled.view(), "address", addresses, "layout", layout)));
    }
}
