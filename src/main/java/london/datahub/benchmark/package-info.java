/** How a borough compares with boroughs like it, from released tables alone: indicators, peers, and questions to ask. */
package london.datahub.benchmark;
