/**
 * How fast the hub is, set against bare peers in the same run. A benchmark is a class named {@code ...Benchmark} in the
 * package that it measures; {@code ./mvnw -Pbench test} finds and runs all of them, the ordinary build none.
 */
package london.datahub.bench;
