/** The command line. */
package london.datahub.command;
