/** Packs and toolkits: documents made from one release, the same bytes whenever they are made. */
package london.datahub.report;
