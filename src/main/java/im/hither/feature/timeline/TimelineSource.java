package im.hither.feature.timeline;

import im.hither.ui.flow.FlowSource;
import javafx.collections.ObservableList;

/// The rows of a view model as a flow wants them.
record TimelineSource(TimelineViewModel model) implements FlowSource<TimelineRow> {
    @Override
    public ObservableList<TimelineRow> items() {
        return model.rows();
    }

    @Override
    public boolean reachesStart() {
        return model.reachesStart();
    }

    @Override
    public boolean reachesEnd() {
        return model.reachesEnd();
    }

    @Override
    public void older() {
        model.older();
    }

    @Override
    public void newer() {
        model.newer();
    }

    @Override
    public void oldest() {
        model.oldest();
    }

    @Override
    public void newest() {
        model.newest();
    }
}
