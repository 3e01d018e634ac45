/** What is collected: loads and checks {@code jobs/<feed>/feed.yml}. */
package london.datahub.feed;
