/** Papers of the calendar: kept as they were made, told to those who receive them, and handed to nobody else. */
package london.datahub.paper;
