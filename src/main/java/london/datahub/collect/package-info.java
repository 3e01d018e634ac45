/** Keeps what was received, encrypted from the first byte that rests. */
package london.datahub.collect;
