package london.datahub.command;

/** Where every command starts. */
public final class DataHub {
    private DataHub() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
