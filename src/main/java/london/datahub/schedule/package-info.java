/** Which job runs when, one at a time, what was missed and what became of every run; and the network's calendar. */
package london.datahub.schedule;
