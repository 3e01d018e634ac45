package london.datahub.screen;

import java.util.List;

/** How somebody can be reached. */
final class ContactShapes {
    static final List<Shapes> ALL = List.of(
            Shapes.of(
                    PersonalData.EMAIL, "[\\p{L}\\d._%+'-]+ ?(?:@|[\\[(]at[\\])]) ?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+"),
            Shapes.of(PersonalData.LINK, "(?i)\\bhttps?://\\S+|\\bwww\\.\\S+|\\b[a-z\\d-]+(?:\\.[a-z\\d-]+)+/\\S+"),
            Shapes.of(PersonalData.LINK, "(?<![\\p{L}\\d@.])@[\\p{L}\\d_]{3,}"),
            Shapes.of(PersonalData.PHONE, "(?<![\\d/+.£-])(?:\\+44|0044|0)(?:[ ().-]{0,3}\\d){9,10}(?![\\d/])"),
            Shapes.of(PersonalData.PHONE, "\\+\\d(?:[ ().-]{0,3}\\d){7,13}"),
            Shapes.of(
                    PersonalData.PHONE,
                    "(?i)\\b(?:tel|telephone|phone|mobile|mob|whatsapp|call|text)\\b(?: ?(?:number|no))?\\.?"
                            + "(?: (?:is|on|him on|her on|them on))?:? ?\\d(?:[ -]?\\d){5,}"));

    private ContactShapes() {}
}
