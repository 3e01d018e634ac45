/** Writes spreadsheets for people: files to hand over, and exports; text that a spreadsheet would run stays text. */
package london.datahub.sheet;
