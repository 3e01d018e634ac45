/** Pages defined as data: which figures of which released tables are shown, how they are drawn, and what is said with them. */
package london.datahub.dashboard;
