/** The gate: who comes in and how, what each address needs, and that every restricted page is in the audit trail. */
package london.datahub.signin;
