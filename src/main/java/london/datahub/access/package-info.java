/** Organisations, and the agreements under which they supply. No agreement, no intake. */
package london.datahub.access;
