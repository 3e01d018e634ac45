/** The only Spring Batch code: takes a submission at the door and brings it through all steps, restart included. */
package london.datahub.job;
