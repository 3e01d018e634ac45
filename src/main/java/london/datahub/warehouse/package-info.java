/** Connections, migrations, leases and bulk loading, for H2 and PostgreSQL. */
package london.datahub.warehouse;
