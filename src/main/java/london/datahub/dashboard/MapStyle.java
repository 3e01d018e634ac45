package london.datahub.dashboard;

import london.datahub.issue.Refusal;

/** How areas are drawn: squares of one size, or their true shapes where the hub was given them. */
public enum MapStyle {
    TILES,
    SHAPES;

    /**
     * Returns the style of that name; squares where none is named.
     *
     * @throws Refusal for an unknown one
     */
    public static MapStyle named(String name) {
        return switch (name == null ? "tiles" : name) {
            case "tiles" -> TILES;
            case "shapes" -> SHAPES;
            default -> throw Refusal.badInput("There is no such kind of map.", "The kinds are tiles and shapes.");
        };
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
