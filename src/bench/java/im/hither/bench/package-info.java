/// Measurements, run by `packaging/bench`, which writes them as a table to target/bench.md.
///
/// Two kinds lie here. A JMH benchmark measures one way through the code, again and again in one
/// JVM; those that need what a package keeps to itself lie in that package. A class with a `main`
/// measures the whole program from outside, over a [FilledProfile] and in processes of its own
/// ([ProgramRun]), and prints a line for each result: what, how much, spread, unit, with tabs
/// between.
///
/// Not here: tests. Nothing asserts a time.
@NullMarked
package im.hither.bench;

import org.jspecify.annotations.NullMarked;
