package london.datahub.screen;

/** What a text can hold of a person. */
public enum PersonalData {
    NAME("a name beside a title or an age"),
    BIRTH_DATE("a birth date"),
    PHONE("a phone number"),
    EMAIL("an e-mail address"),
    LINK("a web link or account name"),
    NHS_NUMBER("an NHS number"),
    NATIONAL_INSURANCE("a National Insurance number"),
    HOME_OFFICE("a Home Office reference"),
    REFERENCE("a case or other reference"),
    POSTCODE("a postcode"),
    ADDRESS("an address with a house number");

    private final String words;

    PersonalData(String words) {
        this.words = words;
    }

    /** Returns it as an officer reads it. */
    public String words() {
        return words;
    }

    /** Returns it as a command writes it, as nhs-number. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
