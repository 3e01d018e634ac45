package london.datahub.operate;

/**
 * One thing of the hub that was looked at.
 *
 * @param subject what it is, the same whenever it is looked at: {@code disk}, {@code job publish}
 * @param found what was seen; names nobody and nothing that came in a file
 * @param advice what to do; empty where all is well
 */
public record Finding(String subject, boolean well, String found, String advice) {
    public static Finding well(String subject, String found) {
        return new Finding(subject, true, found, "");
    }

    public static Finding wrong(String subject, String found, String advice) {
        return new Finding(subject, false, found, advice);
    }

    /** Returns it in a line. */
    public String words() {
        return (well ? "well:  " : "wrong: ") + found + (advice.isEmpty() ? "" : " What to do: " + advice);
    }
}
