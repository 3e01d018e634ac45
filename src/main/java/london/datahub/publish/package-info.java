/** Makes drafts of the published tables, releases them on approval, and reads and exports what was released. */
package london.datahub.publish;
