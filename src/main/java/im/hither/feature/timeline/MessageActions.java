package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Gap;
import im.hither.domain.MessageId;
import im.hither.feature.styling.StyledTextView;

/// What one can do with a message where it stands.
interface MessageActions {
    void showWhole(MessageId id);

    void retry(MessageId id);

    /// Without its styling, or with it again.
    void showAsSent(MessageId id, boolean now);

    /// Deletes it on this computer, after a question.
    void delete(MessageId id);

    /// Goes to what a message answers.
    void showAnswered(ChatMessage message);

    /// Puts an emoji of ours under a message, or takes it away.
    void react(MessageId id, String emoji);

    /// Lets somebody choose an emoji to put under a message.
    void chooseReaction(TimelineRow.Message row);

    /// Does what helps against a message that cannot be read.
    void cure(ChatMessage message);

    /// What else can be done about messages.
    Deeds deeds();

    /// Lets the part of a row's text stand out that is selected.
    void markPart(Object row, StyledTextView text);

    /// Fetches what is missing there.
    void load(Gap gap);
}
