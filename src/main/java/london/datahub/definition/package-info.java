/** Reads a yml definition against a closed schema; every mistake is reported with its file and line. */
package london.datahub.definition;
