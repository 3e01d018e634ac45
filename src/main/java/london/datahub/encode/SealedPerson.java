package london.datahub.encode;

/**
 * The one thing that rests of what tells a row's person from others: a {@link KnownPerson}, sealed. Without the key
 * nothing can be said of it, not even whether two are of one person.
 *
 * @param keyId whose encodings these are; those of two keys cannot be compared
 * @param sealed base64
 */
public record SealedPerson(String keyId, String sealed) {
    @Override
    public String toString() {
        return "a sealed person";
    }
}
