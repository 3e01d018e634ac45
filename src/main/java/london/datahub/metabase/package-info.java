/** Provisions Metabase from the hub's page definitions, and signs the dashboards that other pages embed. */
package london.datahub.metabase;
