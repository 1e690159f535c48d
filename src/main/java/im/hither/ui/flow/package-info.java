/// A list of rows of any height in which nothing jumps: the open conversation stands on it.
///
/// The flow knows no scroll value. It knows one row and how far its top is from the top of the
/// screen ([Anchor]); every layout places that row and fills upwards and downwards from it
/// ([Placement]), so rows that come, go or grow elsewhere cannot move what is being read. Cells are
/// used again ([CellPool]). The rows are a stretch of a longer list ([FlowSource]); near its ends
/// the flow asks for more. The scroll bar is an estimate by index and moves the rows only while it
/// is dragged.
///
/// Not here: what a row looks like and where rows come from (the feature that shows them).
@NullMarked
package im.hither.ui.flow;

import org.jspecify.annotations.NullMarked;
