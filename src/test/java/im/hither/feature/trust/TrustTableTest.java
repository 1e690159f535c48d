package im.hither.feature.trust;

import static im.hither.domain.TrustLevel.AUTHENTICATED;
import static im.hither.domain.TrustLevel.COMPROMISED;
import static im.hither.domain.TrustLevel.DISTRUSTED;
import static im.hither.domain.TrustLevel.TRUSTED;
import static im.hither.domain.TrustLevel.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.storage.Transaction;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What happens to other keys of a person, and to what was decided, in every state in which a key
/// can be; [TrustChangeTest] has what is decided about the key itself.
class TrustTableTest {
    private static final AccountId ACCOUNT = new AccountId(1);
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");
    private static final String KEY = "key";
    private static final String OTHER = "other";
    private static final String THIRD = "third";

    /// What each event leads to, from each state in its order: new before any comparison, new after
    /// one, refused, accepted, compared, not matching.
    private static final Map<Event, List<TrustLevel>> TO =
            Map.of(
                    Event.ANOTHER_IS_COMPARED,
                    List.of(TRUSTED, UNDECIDED, DISTRUSTED, TRUSTED, AUTHENTICATED, COMPROMISED),
                    Event.ANOTHER_IS_REFUSED,
                    List.of(TRUSTED, UNDECIDED, DISTRUSTED, TRUSTED, AUTHENTICATED, COMPROMISED),
                    Event.ANOTHER_DOES_NOT_MATCH,
                    List.of(TRUSTED, UNDECIDED, DISTRUSTED, TRUSTED, AUTHENTICATED, COMPROMISED),
                    Event.THE_COMPARED_ONE_IS_FORGOTTEN,
                    List.of(TRUSTED, TRUSTED, DISTRUSTED, TRUSTED, AUTHENTICATED, COMPROMISED),
                    Event.FORGOTTEN,
                    List.of(TRUSTED, UNDECIDED, TRUSTED, TRUSTED, TRUSTED, TRUSTED));

    private final TestDatabase test = TestDatabase.open();
    private final TrustRepository decisions = new TrustRepository();

    @BeforeEach
    void account() {
        test.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('a@b', 1, 'AUTO', 0)"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyEventInEveryState(Event event) {
        var led = new LinkedHashMap<State, TrustLevel>();
        for (var state : State.values()) {
            test.database()
                    .write(tx -> {
                        Stream.of(KEY, OTHER, THIRD)
                                .forEach(each -> decisions.forget(tx, ACCOUNT, ROMEO, each));
                        if (state == State.NEW_AFTER_COMPARISON) {
                            change(tx, OTHER, TrustChange.SCANNED, OTHER);
                        }
                        state.by.ifPresent(by -> change(tx, KEY, by, KEY));
                        happen(tx, event);
                        led.put(state, decisions.of(tx, ACCOUNT, ROMEO, KEY));
                        return true;
                    });
        }

        assertThat(List.copyOf(led.values())).as(led.toString()).isEqualTo(TO.get(event));
    }

    private void happen(Transaction tx, Event event) {
        switch (event) {
            case ANOTHER_IS_COMPARED -> change(tx, THIRD, TrustChange.COMPARED, KEY, THIRD);
            case ANOTHER_IS_REFUSED -> change(tx, THIRD, TrustChange.REFUSED, KEY, THIRD);
            case ANOTHER_DOES_NOT_MATCH -> change(tx, THIRD, TrustChange.MISMATCHED, KEY, THIRD);
            case THE_COMPARED_ONE_IS_FORGOTTEN -> decisions.forget(tx, ACCOUNT, ROMEO, OTHER);
            case FORGOTTEN -> decisions.forget(tx, ACCOUNT, ROMEO, KEY);
        }
    }

    private void change(Transaction tx, String key, TrustChange change, String... known) {
        decisions.change(tx, ACCOUNT, ROMEO, key, change, List.of(known), Instant.EPOCH);
    }

    enum State {
        NEW(Optional.empty()),
        NEW_AFTER_COMPARISON(Optional.empty()),
        REFUSED(Optional.of(TrustChange.REFUSED)),
        ACCEPTED(Optional.of(TrustChange.ACCEPTED)),
        COMPARED(Optional.of(TrustChange.COMPARED)),
        NOT_MATCHING(Optional.of(TrustChange.MISMATCHED));

        private final Optional<TrustChange> by;

        State(Optional<TrustChange> by) {
            this.by = by;
        }
    }

    enum Event {
        ANOTHER_IS_COMPARED,
        ANOTHER_IS_REFUSED,
        ANOTHER_DOES_NOT_MATCH,
        /// The one whose comparison made new keys undecided.
        THE_COMPARED_ONE_IS_FORGOTTEN,
        FORGOTTEN
    }
}
