/** SourceRow to CheckedRow or issues: one rule, one class, one test. */
package london.datahub.validate;
