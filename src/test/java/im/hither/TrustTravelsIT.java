package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Encrypted;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.trust.CodeExtent;
import im.hither.feature.trust.CodeReading;
import im.hither.feature.trust.Decision;
import im.hither.feature.trust.TrustChange;
import im.hither.feature.trust.VerificationCode;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Juliet has two devices, Romeo one; each pair that is verified by hand spares others (XEP-0450).
class TrustTravelsIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName(
            "C16 what one device decides reaches the others, and is seen by nobody as a message")
    void decisionsReachOtherDevices(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var romeo = Person.signIn(server, "romeo");
                var laptop = Person.signIn(server, "juliet");
                var phone = laptop.onAnotherDevice(server)) {
            laptop.befriend(romeo);
            laptop.await(() -> devices(laptop, laptop) == 2);
            phone.await(() -> devices(phone, phone) == 2);
            romeo.await(() -> devices(romeo, laptop) == 2);

            verify(laptop, phone);
            verify(phone, laptop);
            verify(laptop, romeo);
            phone.await(() ->
                    decision(phone, romeo, romeo)
                            .filter(each -> each.change() == TrustChange.VOUCHED)
                            .isPresent());

            assertThat(decision(romeo, laptop, phone)).isEmpty();
            verify(romeo, laptop);
            romeo.await(() ->
                    decision(romeo, laptop, phone)
                            .filter(each -> each.change() == TrustChange.VOUCHED_BY_THEM)
                            .isPresent());

            laptop.graph()
                    .trust()
                    .change(
                            laptop.account(),
                            romeo.address(),
                            own(romeo).fingerprint(),
                            TrustChange.REFUSED);
            phone.await(() ->
                    decision(phone, romeo, romeo)
                            .filter(each -> each.level() == TrustLevel.DISTRUSTED)
                            .isPresent());
            for (var each : List.of(laptop, phone)) {
                assertThat(each.history(romeo)).isEmpty();
                assertThat(each.history(laptop)).isEmpty();
            }
            assertThat(romeo.history(laptop)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWasToldIsNoMessageWhenTheArchiveShowsItAgain(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var romeo = Person.signIn(server, "romeo")) {
            var laptop = Person.signIn(server, "juliet");
            try (var phone = laptop.onAnotherDevice(server)) {
                laptop.befriend(romeo);
                laptop.await(() -> devices(laptop, laptop) == 2);
                phone.await(() -> devices(phone, phone) == 2);
                verify(phone, laptop);
                verify(laptop, phone);
                verify(laptop, romeo);
                phone.await(() -> decision(phone, romeo, romeo).isPresent());
                romeo.say(laptop, "good morrow");
                laptop.await(() -> laptop.history(romeo).size() == 1);
            }
            laptop.close();
            romeo.say(laptop, "art thou there");

            try (var back = Person.open(laptop.folder(), laptop.address())) {
                back.graph().start();
                back.await(() -> readable(back, romeo) == 2, () -> back.history(romeo));

                assertThat(back.history(romeo)).hasSize(2);
                assertThat(back.history(back)).isEmpty();
            }
        }
    }

    private static long readable(Person person, Person other) {
        return person.history(other).stream()
                .filter(each ->
                        each.details()
                                .of(Encrypted.class)
                                .filter(how -> how.cause().isEmpty())
                                .isPresent())
                .count();
    }

    private static int devices(Person person, Person of) {
        return person.graph().encryption().readiness(person.account(), of.address()).size();
    }

    private static OwnFingerprint own(Person person) {
        return person.graph().encryption().own(person.account()).orElseThrow();
    }

    /// What a person has decided about the device that somebody uses.
    private static Optional<Decision> decision(Person person, Person owner, Person device) {
        return Optional.ofNullable(
                person.graph()
                        .trust()
                        .decisions(person.account(), owner.address())
                        .get(own(device).fingerprint()));
    }

    private static void verify(Person person, Person other) throws InterruptedException {
        person.graph().trust().adopt(person.account(), code(other));
        person.await(() ->
                decision(person, other, other)
                        .filter(each -> each.level() == TrustLevel.AUTHENTICATED)
                        .isPresent());
    }

    private static VerificationCode code(Person person) {
        var uri =
                person.graph()
                        .trust()
                        .ownCode(
                                person.account(),
                                person.address(),
                                Dialect.LEGACY,
                                CodeExtent.THIS_DEVICE)
                        .orElseThrow();
        return ((CodeReading.Read) CodeReading.of(uri)).code();
    }
}
