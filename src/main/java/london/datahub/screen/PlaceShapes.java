package london.datahub.screen;

import java.util.List;

/** Where somebody lives or stays, to the house. */
final class PlaceShapes {
    private static final String STREET = "(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Gardens|Gdns|Terrace|Way"
            + "|Court|Ct|Crescent|Cres|Square|Sq|Place|Grove|Hill|Mews|House|Walk|Row|Parade|Broadway|Green|Rise|Wharf"
            + "|Estate|Yard|Villas)";

    static final List<Shapes> ALL = List.of(
            Shapes.of(
                    PersonalData.POSTCODE,
                    "\\b(?i:GIR|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY]))"
                            + " ?(?!\\d(?:st|nd|rd|th)\\b)(?i:\\d[ABD-HJLNP-UW-Z]{2})\\b"),
            Shapes.of(PersonalData.ADDRESS, "(?i)\\b(?:flat|apartment|apt)\\.? \\d+\\w?\\b"),
            Shapes.of(
                    PersonalData.ADDRESS,
                    "\\b(?!(?:19|20)\\d\\d\\b)\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'.-]* ){1,4}" + STREET + "\\b"),
            Shapes.of(
                    PersonalData.ADDRESS,
                    "(?i)\\b(?:lives?|living|lived|stays?|staying|placed|accommodated|address(?: is)?:?) (?:at |in )?\\d{1,4}[a-z]? \\p{L}+"));

    private PlaceShapes() {}
}
