/** Looks after the hub itself: what is wrong with it, whom to tell, and figures for those who watch it. Nothing personal. */
package london.datahub.operate;
