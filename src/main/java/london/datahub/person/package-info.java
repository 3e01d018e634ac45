/** Persons, their episodes and events in the warehouse: who is who among the facts in force, what a reviewer decides. */
package london.datahub.person;
