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
        return model.pages().reachesStart();
    }

    @Override
    public boolean reachesEnd() {
        return model.pages().reachesEnd();
    }

    @Override
    public void older() {
        model.pages().older();
    }

    @Override
    public void newer() {
        model.pages().newer();
    }

    @Override
    public void oldest() {
        model.pages().oldest();
    }

    @Override
    public void newest() {
        model.pages().newest();
    }
}
