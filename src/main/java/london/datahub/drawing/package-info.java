/** Charts as drawings that need no script: bars and lines, intervals, funnels and control charts, in one set of colours; pure. */
package london.datahub.drawing;
