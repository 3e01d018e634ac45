/** Brings encoded rows in and puts them in force in one transaction, replacing what the feed declares and nothing else. */
package london.datahub.load;
