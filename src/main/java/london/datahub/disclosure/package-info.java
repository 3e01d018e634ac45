/** Hides small counts by suppression or rounding, and attacks what would be published before anybody sees it. */
package london.datahub.disclosure;
