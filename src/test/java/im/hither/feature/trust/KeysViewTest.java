package im.hither.feature.trust;

import static im.hither.feature.trust.KeysCard.JULIET;
import static im.hither.feature.trust.KeysCard.ROMEO;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.TrustLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysViewTest {
    private final KeysCard card = new KeysCard();

    @Test
    void everyDeviceHasItsTrustInWords() {
        var id = 1;
        for (var level : TrustLevel.values()) {
            card.devices.add(ROMEO, id++, Optional.empty(), level);
        }
        card.devices.add(JULIET, 42, Optional.of("Phone"), TrustLevel.TRUSTED);

        var screen = card.show();

        screen.size(620, 790);
        screen.picture("keys");
        assertThat(screen.all("key")).hasSize(7);
        assertThat(screen.all("key-authenticated")).hasSize(2);
    }

    @Test
    void aDecisionIsAboutTheKeyItStandsAt() {
        var key = card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.TRUSTED);

        card.show().click("key-matches");

        assertThat(card.trust.made).containsExactly(ROMEO + " " + key.fingerprint() + " COMPARED");
    }
}
