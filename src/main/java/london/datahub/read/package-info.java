/** Any file that an officer has, as a stream of rows with their place; finds the heading row of a feed in it. */
package london.datahub.read;
