package london.datahub.publish;

/** Whether a table's figures are protected, or known to everybody because their supplier publishes them. */
enum Disclosure {
    PROTECTED,
    OPEN_SOURCE
}
