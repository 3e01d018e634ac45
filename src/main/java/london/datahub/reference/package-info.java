/** What does not change with a submission: boroughs, wards and their vintages, populations, code lists. */
package london.datahub.reference;
