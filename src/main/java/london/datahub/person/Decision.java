package london.datahub.person;

import london.datahub.link.Evidence;

/**
 * What a reviewer decided of a pair.
 *
 * @param first the smaller record key
 * @param together whether both are of one person
 */
record Decision(long first, long second, boolean together) {
    void tell(Evidence evidence) {
        if (together) {
            evidence.together(first, second);
        } else {
            evidence.apart(first, second);
        }
    }
}
