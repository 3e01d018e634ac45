/** Takes everything that a hub keeps into one file, never with the key unless asked, and brings it back into an empty hub. */
package london.datahub.backup;
