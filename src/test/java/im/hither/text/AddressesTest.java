package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "xmpp:lnj@qxmpp.org, lnj@qxmpp.org",
        "xmpp:romeo@montague.net?message;subject=Test%20Message;body=Here's, romeo@montague.net",
        "xmpp:romeo@montague.net?roster;name=Romeo, romeo@montague.net",
        "xmpp:romeo@montague.net?remove, romeo@montague.net",
        "xmpp:xsf@muc.xmpp.org?join;password=1234, xsf@muc.xmpp.org",
        "xmpp:aD%C3%BCrst@asd.at, adürst@asd.at",
        "xmpp:romeo@montague.net/orchard, romeo@montague.net",
        "XMPP:a+b@example.org, a+b@example.org",
    })
    void linkLeadsToAPersonWhateverItAsksFor(String link, String address) {
        assertThat(Addresses.ofLink(link).map(Object::toString)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmpp:",
                "xmpp:qxmpp.org?register",
                "xmpp://node@example.com",
                "xmpp:/auth@example.com/node@example.com",
                "xmpp:%zz@example.com",
                "xmpp:a@b@example.com",
                "https://a@example.com",
            })
    void otherLinksLeadToNobody(String link) {
        assertThat(Addresses.ofLink(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "xmpp:xsf@muc.xmpp.org?join, true",
        "xmpp:xsf@muc.xmpp.org?join;password=1234, true",
        "xmpp:xsf@muc.xmpp.org?joint, false",
        "xmpp:xsf@muc.xmpp.org?message, false",
        "xmpp:join@muc.xmpp.org, false",
    })
    void someLinksLeadIntoARoom(String link, boolean join) {
        assertThat(Addresses.isJoin(link)).isEqualTo(join);
    }
}
