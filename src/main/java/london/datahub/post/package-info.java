/** Letters that the hub writes: receipts, reminders, invitations. No letter ever says anything of a person in the data. */
package london.datahub.post;
