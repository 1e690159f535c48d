package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Event;
import im.hither.feature.message.EncryptionRepository;
import im.hither.feature.message.RemarkKind;
import im.hither.feature.message.Spoken;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// A new text for an older message of the same author (XEP-0308).
public record Corrections(Edits edits) implements RemarkKind {
    /// What others are told that we understand.
    public static final String FEATURE = EditProtocol.CORRECT;

    @Override
    public String name() {
        return Edits.CORRECTION;
    }

    /// A correction whose text cannot be read says nothing that could be put in place of another.
    @Override
    public Optional<Said> said(Incoming incoming) {
        var sealed = incoming.envelope().inside().isPresent();
        return EditProtocol.corrected(incoming)
                .flatMap(about ->
                        Spoken.content(incoming)
                                .filter(Content.Body.class::isInstance)
                                .map(Content.Body.class::cast)
                                .map(body -> new Said(about, body.text(), sealed)));
    }

    @Override
    public boolean byAuthorAlone() {
        return true;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    /// What was said in clear never takes the place of what was encrypted.
    @Override
    public boolean fits(Transaction tx, ChatMessage target, boolean sealed) {
        return sealed || !EncryptionRepository.isEncrypted(tx, target);
    }

    @Override
    public List<Event> apply(Transaction tx, ChatMessage target) {
        return edits.apply(tx, target);
    }
}
