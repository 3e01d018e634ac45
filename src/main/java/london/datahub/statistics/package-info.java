/**
 * Rates, intervals, funnels, trends, control charts and the estimation of those not seen, as in docs/statistics.md. Pure:
 * numbers in, numbers out.
 */
package london.datahub.statistics;
