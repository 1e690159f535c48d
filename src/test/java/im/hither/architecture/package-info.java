/// The map of the program as a test: which package may know which, what the suffix of a name
/// allows, where threads are made.
///
/// A [Rule] says one thing about any root package, with its reason, and names the classes that were
/// planted to break it; [ArchitectureTest] holds every rule against the program, where nothing may
/// break it, and against the planted classes, where it must. [FeatureEdges] lists which features
/// know each other. A new pair or a new layer is a line here, read by somebody.
///
/// Not here: how code is written (Error Prone, NullAway and Spotless say that in the build).
@NullMarked
package im.hither.architecture;

import org.jspecify.annotations.NullMarked;
