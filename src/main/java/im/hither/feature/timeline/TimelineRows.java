package im.hither.feature.timeline;

import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.flow.FlowCell;
import im.hither.ui.flow.FlowRows;

/// How the timeline's rows look.
record TimelineRows(Texts texts, ShownTime times, MessageActions actions)
        implements FlowRows<TimelineRow> {
    @Override
    public Object id(TimelineRow item) {
        return item.id();
    }

    @Override
    public FlowCell<TimelineRow> cell(TimelineRow item) {
        return switch (item) {
            case TimelineRow.Message row ->
                    new MessageCell(row.message().direction(), texts, times, actions);
            case TimelineRow.Happened _ -> new NoteCell(texts, times);
            case TimelineRow.Missing _ -> new GapCell(texts, actions);
            case TimelineRow.Day _, TimelineRow.NewMessages _ ->
                    new SeparatorCell(item.getClass(), texts, times);
        };
    }

    @Override
    public boolean focusable(TimelineRow item) {
        return item instanceof TimelineRow.Message;
    }
}
