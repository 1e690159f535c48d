package im.hither.feature.timeline;

import im.hither.domain.AccountId;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.domain.ConversationId;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.feature.archive.Edges;
import im.hither.feature.archive.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A history with the gaps that a test puts there.
public final class FakeGaps implements History {
    private final List<Gap> loaded = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();
    private final List<Policy> kept = new ArrayList<>();
    private List<Gap> gaps = List.of();
    private boolean paused;

    public void missing(Gap... now) {
        gaps = List.of(now);
    }

    /// What was asked for.
    List<Gap> loaded() {
        return loaded;
    }

    public boolean paused() {
        return paused;
    }

    public List<Policy> kept() {
        return kept;
    }

    @Override
    public List<Gap> gaps(ConversationId conversation) {
        return gaps;
    }

    @Override
    public Edges edges(ConversationId conversation, Gap gap) {
        return new Edges(Optional.empty(), Optional.empty());
    }

    @Override
    public HistoryProgress progress(AccountId account) {
        return HistoryProgress.UNKNOWN;
    }

    @Override
    public void shown(ConversationId conversation) {}

    @Override
    public void find(AccountId account, Optional<ConversationId> only, String words) {
        searched.add(words);
    }

    /// What the server was to look for.
    public List<String> searched() {
        return searched;
    }

    @Override
    public void load(ConversationId conversation, Gap gap) {
        loaded.add(gap);
    }

    @Override
    public void pause(AccountId account, boolean now) {
        paused = now;
    }

    @Override
    public void prove(ConversationId conversation) {}

    @Override
    public void askPreferences(AccountId account) {}

    @Override
    public void keep(AccountId account, Policy policy) {
        kept.add(policy);
    }
}
