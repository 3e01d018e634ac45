package london.datahub.screen;

import java.util.List;

/** Who somebody is: a name where its surroundings give it away, and a birth date. */
final class PersonShapes {
    private static final String NAME = "\\p{Lu}[\\p{L}'-]*";

    /** Titles of offices, and words that stand behind a title in the name of an office or a place. */
    private static final String NO_NAME = "(?!(?:Mayor|Chancellor|Justice|Lieutenant|Chief|And|Or|Of|The)\\b)";

    private static final String TITLE =
            "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Reverend"
                    + "|Father|Sister|Imam|Rabbi|Cllr|Councillor|Judge|PC|DC|DS|DI|DCI|DCS|PS|Sgt|Sergeant|Insp|Inspector|Supt"
                    + "|Superintendent|MR|MRS|MISS|DR)";

    private static final String NO_GROUP =
            "(?!(?i:children|child|people|person|persons|adults?|those|women|men|girls?|boys?"
                    + "|victims?|young|residents|males?|females?|pupils|students|clients|all|anyone|everyone|and|or|one|are)\\b)";

    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
    private static final String DAY = "(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? ?(?:\\d{4}|\\d{2})?)";

    /** The year of a birth; later days in a report are those of meetings and laws, unless the word birth is near. */
    private static final String BEFORE_2013 = "(?:19[2-9]\\d|200\\d|201[012])";

    static final List<Shapes> ALL = List.of(
            Shapes.of(
                    PersonalData.BIRTH_DATE,
                    "(?i)\\b(?:born|dob|d\\.o\\.b\\.?|dates? of birth|birth ?dates?|birthday)\\b[^.\\n]{0,25}?(?:" + DAY
                            + "|\\b(?:19|20)\\d\\d\\b)"),
            Shapes.of(
                    PersonalData.BIRTH_DATE,
                    "(?i)(?<![\\d/])(?:\\d{1,2}[/.-]\\d{1,2}[/.-]" + BEFORE_2013 + "|" + BEFORE_2013
                            + "-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? " + BEFORE_2013
                            + ")(?![\\d/])"),
            Shapes.of(
                    PersonalData.NAME,
                    "\\b" + TITLE + "\\b\\.? ?" + NO_NAME + NAME + "(?:\\.? " + NO_NAME + NAME + "){0,2}"),
            Shapes.of(PersonalData.NAME, "\\b(?:mr|mrs|miss|cllr)\\b\\.? (?!(?:and|or|out|the|a)\\b)\\p{L}[\\p{L}'-]+"),
            // in this field MS is mostly modern slavery, so two words in capitals must follow
            Shapes.of(PersonalData.NAME, "\\bMS\\.? \\p{Lu}{2,} \\p{Lu}{2,}\\b"),
            Shapes.of(
                    PersonalData.NAME,
                    "\\b(?i:woman|man|girl|boy|child|victim|client|survivor|person|male|female|mother|father|tenant|resident)"
                            + ",? (?i:named|called|known as) " + NAME + "(?: " + NAME + ")?"),
            Shapes.of(PersonalData.NAME, "\\b(?i:aka|alias|a\\.k\\.a\\.|(?:his|her|their|my) name (?:is|was)) " + NAME),
            Shapes.of(
                    PersonalData.NAME,
                    "\\b" + NO_GROUP + NAME + "(?: " + NO_GROUP + NAME
                            + ")?,? \\(?(?i:aged?) \\d{1,2}\\b(?! ?(?:-|to|and|or))"));

    private PersonShapes() {}
}
