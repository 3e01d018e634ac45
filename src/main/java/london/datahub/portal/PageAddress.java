package london.datahub.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.dashboard.Asked;
import london.datahub.dashboard.MapStyle;
import london.datahub.dashboard.PageView;
import london.datahub.issue.Refusal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What a page's address asks for, and the addresses of what belongs to the page as it is seen. */
final class PageAddress {
    private static final String RELEASE = "release";
    private static final String MAP = "map";

    private PageAddress() {}

    /**
     * Reads the part of an address behind the question mark.
     *
     * @throws Refusal where the release is no number, or the kind of map unknown
     */
    static Asked asked(MultiValueMap<String, String> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> values.put(name, new ArrayList<>(given)));
        values.remove(RELEASE);
        values.remove(MAP);
        return new Asked(release(parameters.getFirst(RELEASE)), MapStyle.named(parameters.getFirst(MAP)), values);
    }

    private static OptionalInt release(String number) {
        if (number == null || number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!number.matches("\\d{1,9}")) {
            throw Refusal.badInput("There is no such release.", "Releases have numbers.");
        }
        return OptionalInt.of(Integer.parseInt(number));
    }

    /** Returns the address of a page, or of something that belongs to it, with everything that was chosen. */
    static String of(PageView view, String path) {
        var address = UriComponentsBuilder.fromPath("/pages/" + view.page().name() + path)
                .queryParam(RELEASE, view.release().number());
        if (view.mapStyle() != MapStyle.TILES) {
            address.queryParam(MAP, view.mapStyle().word());
        }
        view.address().forEach((name, values) -> address.queryParam(name, values.toArray()));
        return address.encode().toUriString();
    }
}
