/** The pages on which officers, reviewers and administrators work. Everything goes by the same doors as a command. */
package london.datahub.desk;
