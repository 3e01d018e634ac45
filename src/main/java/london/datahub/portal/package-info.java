/** The pages: what was released, table by table, over connections that can read released tables alone. */
package london.datahub.portal;
