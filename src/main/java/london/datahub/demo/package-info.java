/** Makes the demonstration: realistic files of two financial years that add up to the printed figures. */
package london.datahub.demo;
