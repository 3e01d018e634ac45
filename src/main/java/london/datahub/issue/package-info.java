/** A problem, its place and what to do next; never the value that stands there. */
package london.datahub.issue;
