package im.hither.session.wire.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanzaGateTest {
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    private static final String NEXT = "<message id='next'><body>after</body></message>";
    private static final Caps SMALL = new Caps(5, 4, 20, 200, 400);

    private final Quarantine quarantine = new Quarantine();

    static List<String> ordinary() {
        return List.of(
                "<message/>",
                "<message from=\"a@b/c>d\" id='1'><body>a &lt; b &amp;&#38; &#x1F600; \"'</body></message>",
                "<iq type='result' id='x'><query xmlns='jabber:iq:roster'/></iq>",
                "<message><body><![CDATA[</message><message>]] ]]></body></message>",
                "<message><body>]]&gt; ]] ></body></message >",
                "<a xmlns='urn:xmpp:sm:3' h = '4' />",
                "<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>",
                "<message><x a=\"'/>\" b='\"'/><y></y ></message>",
                "<presence><show>away</show>\n\t</presence>",
                "<message><body>\ud83d\ude00 \u00e9</body></message>");
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void ordinaryPassesAsItIs(String stanza) throws Exception {
        assertThat(all(HEADER + " \n" + stanza + NEXT + "</stream:stream> "))
                .isEqualTo(HEADER + stanza + NEXT + "</stream:stream>");
    }

    @Test
    void onlyWholeStanzasComeOut() throws Exception {
        for (int cut = 1; cut < NEXT.length(); cut++) {
            var gate = gate(new StringReader(HEADER + NEXT + NEXT.substring(0, cut)), Caps.USUAL);
            var text = new StringBuilder();
            var buffer = new char[100_000];
            for (var count = gate.read(buffer); count > 0; count = gate.read(buffer)) {
                text.append(buffer, 0, count);
            }
            assertThat(text.toString()).isEqualTo(HEADER + NEXT);
        }
    }

    @DisplayName("G3 document types, processing instructions and comments end the stream")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html PUBLIC '-//W3C//DTD' 'http://a.test/x'><stream>",
                "<!DOCTYPE s [<!ENTITY a '&b;&b;'>]>",
                "<?xml version='1.0'?><!DOCTYPE s SYSTEM 'file:///etc/passwd'>",
                "<?xml version='1.0'?><?xml version='1.0'?><stream>",
                "<?php x?><stream>",
                "<?xml-stylesheet href='x'?><stream>",
                "<!-- hello --><stream>",
                " x<stream>",
                "</stream>"
            })
    void nothingButTheHeaderBegins(String begin) {
        assertThatThrownBy(() -> all(begin)).isInstanceOf(Forbidden.class);
    }

    @DisplayName("G3, G4: what no stream may hold ends it, and nothing of it comes out")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>",
                "<message><body><!-- a --></body></message>",
                "<message><body><?a b?></body></message>",
                "<?a b?>",
                "<message><body>&nbsp;</body></message>",
                "<message><body>&a;</body></message>",
                "<message><body>&#0;</body></message>",
                "<message><body>&#x1F;</body></message>",
                "<message><body>&#xFFFE;</body></message>",
                "<message><body>&#xD800;</body></message>",
                "<message><body>&#x110000;</body></message>",
                "<message><body>&#99999999999;</body></message>",
                "<message><body>&#-1;</body></message>",
                "<message><body>& </body></message>",
                "<message from='&a;'/>",
                "<message from='<'/>",
                "<message from=a/>",
                "<message from/>",
                "<message<x/>",
                "<message / >",
                "<message><body>\u0000</body></message>",
                "<message><body>\u0001</body></message>",
                "<message><body>\ufffe</body></message>",
                "<message><body><![cdata[x]]></body></message>",
                "<![CDATA[x]]>",
                "text"
            })
    void forbiddenEndsTheStream(String stanza) throws Exception {
        var gate = gate(new StringReader(HEADER + stanza + NEXT), Caps.USUAL);
        var buffer = new char[100_000];
        assertThat(gate.read(buffer)).isEqualTo(HEADER.length());

        assertThatThrownBy(() -> gate.read(buffer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> gate.read(buffer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(gate::check).isInstanceOf(Forbidden.class);
    }

    @DisplayName("G4 bytes that are not UTF-8 end the stream, wherever a read is cut")
    @ParameterizedTest
    @ValueSource(strings = {"c0bc", "eda080", "f4908080", "ff", "e282", "80", "c3"})
    void strictUtf8(String bytes) {
        for (int before = 8_180; before < 8_196; before++) {
            var begin = HEADER + "<message><body>";
            var text = begin + "x".repeat(before - begin.length());
            var stream = new ByteArrayOutputStream();
            stream.writeBytes(text.getBytes(UTF_8));
            stream.writeBytes(HexFormat.of().parseHex(bytes));
            stream.writeBytes(("</body></message>" + NEXT).getBytes(UTF_8));
            var reader =
                    new InputStreamReader(
                            new ByteArrayInputStream(stream.toByteArray()), UTF_8.newDecoder());
            var gate = gate(reader, Caps.USUAL);

            var read = new StringBuilder();
            assertThatThrownBy(
                            () -> {
                                var buffer = new char[1_000];
                                for (var count = gate.read(buffer);
                                        count > 0;
                                        count = gate.read(buffer)) {
                                    read.append(buffer, 0, count);
                                }
                            })
                    .isInstanceOf(CharacterCodingException.class);
            assertThat(read.toString()).isIn("", HEADER);
        }
    }

    @DisplayName(
            "G1 what is beyond a cap is replaced by its envelope, and the next one comes whole")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a><b><c><d><e/></d></c></b></a>",
                "<a p='1' q='2' r='3' s='4' t='5'/>",
                "<aaaaaaaaaaaaaaaaaaaaaaaaa/>",
                "<a ppppppppppppppppppppppppp='1'/>",
                "<a>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</a>",
                "<a><![CDATA[<message>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]]></a>"
            })
    void capsReplace(String inside) throws Exception {
        var stanza = "<message from='a@b' id='5' type='chat'>" + inside + "</message>";

        assertThat(all(HEADER + stanza + NEXT, SMALL))
                .isEqualTo(
                        HEADER
                                + "<message from=\"a@b\" id=\"5\" type=\"chat\">"
                                + "<unreadable xmlns='urn:hither:unreadable'/></message>"
                                + NEXT);
    }

    @DisplayName("G1 what stands at the cap is not beyond it")
    @Test
    void capsAreInclusive() throws Exception {
        var deep = "<message><a><b><c><d/></c></b></a></message>";
        var wide = "<message><a p='1' q='2' r='3' s='4'/></message>";

        assertThat(all(HEADER + deep + wide, SMALL)).isEqualTo(HEADER + deep + wide);
    }

    @DisplayName("G1 questions are answered with an error, answers become errors, presence stays")
    @Test
    void kindsKeepTheirSense() throws Exception {
        var much = "<a>" + "x".repeat(500) + "</a>";

        assertThat(all(HEADER + "<iq type='get' id='1' from='a@b'>" + much + "</iq>", SMALL))
                .endsWith(
                        "<iq from=\"a@b\" id=\"1\" type=\"get\">"
                                + "<unreadable xmlns='urn:hither:unreadable'/></iq>");
        assertThat(all(HEADER + "<iq type='result' id='1'>" + much + "</iq>", SMALL))
                .contains("<iq id=\"1\" type=\"error\"><error type='modify'><policy-violation ");
        assertThat(all(HEADER + "<presence from='a@b/c'>" + much + "</presence>", SMALL))
                .endsWith("<presence from=\"a@b/c\"/>");
        assertThatThrownBy(() -> all(HEADER + "<stream:error>" + much + "</stream:error>", SMALL))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> all(HEADER + "<message xmlns='a'>" + much + "</message>", SMALL))
                .isInstanceOf(Forbidden.class);
    }

    @DisplayName("G1, G4: nothing in an envelope can leave it")
    @Test
    void envelopeCannotBeBroken() throws Exception {
        var stanza =
                "<message from='a\"/><message id=\"&quot;' id='&lt;x'>"
                        + "x".repeat(300)
                        + "</message>";

        assertThatThrownBy(() -> all(HEADER + stanza, SMALL)).isInstanceOf(Forbidden.class);
        assertThat(all(HEADER + stanza.replace("<message id=", "message id="), SMALL))
                .endsWith(
                        "<message from=\"a&quot;/>message id=&quot;&quot;\" id=\"&lt;x\">"
                                + "<unreadable xmlns='urn:hither:unreadable'/></message>");
    }

    @DisplayName("G1, G3: the heap stays flat, however long it goes on")
    @Test
    void memoryIsBounded() throws Exception {
        var endless =
                new Reader() {
                    private long left = 400_000_000;
                    private boolean begun;

                    @Override
                    public int read(char[] target, int offset, int length) {
                        if (!begun) {
                            begun = true;
                            var text = HEADER + "<message><body>";
                            text.getChars(0, text.length(), target, offset);
                            return text.length();
                        }
                        if (left <= 0) return -1;
                        left -= length;
                        Arrays.fill(target, offset, offset + length, 'x');
                        return length;
                    }

                    @Override
                    public void close() {}
                };
        var gate = gate(endless, Caps.USUAL);
        var buffer = new char[8_192];
        assertThat(gate.read(buffer)).isEqualTo(HEADER.length());
        System.gc();
        var before = used();

        assertThat(gate.read(buffer)).isEqualTo(-1);

        System.gc();
        assertThat(used() - before).isLessThan(4_000_000);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @DisplayName(
            "G6 what ended the stream twice is replaced, by its id and by its place in the archive")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message from='a@b/c' id='7'><body>%s</body></message>",
                "<message from='me@b'><result xmlns='urn:xmpp:mam:2' queryid='%s' id='28482'>"
                        + "<forwarded/></result></message>"
            })
    void quarantineTakesEffectTheThirdTime(String pattern) throws Exception {
        for (int death = 0; death < 2; death++) {
            var stanza = pattern.formatted("try" + death);
            var gate = gate(new StringReader(HEADER + stanza + NEXT), Caps.USUAL);
            var buffer = new char[10_000];
            gate.read(buffer);
            assertThat(gate.read(buffer)).isEqualTo(stanza.length());
            gate.blame();
        }

        var third = all(HEADER + pattern.formatted("try3") + NEXT);

        assertThat(third)
                .contains("<unreadable xmlns='urn:hither:unreadable'/></message>" + NEXT)
                .doesNotContain("try3");
    }

    @DisplayName("G6 nobody is blamed for a cut line")
    @Test
    void whoeverWaitsIsNotBlamed() throws Exception {
        for (int i = 0; i < 3; i++) {
            var gate = gate(new StringReader(HEADER + NEXT), Caps.USUAL);
            var buffer = new char[10_000];
            while (gate.read(buffer) > 0) {
                // to the end
            }
            gate.blame();
        }

        assertThat(all(HEADER + NEXT)).isEqualTo(HEADER + NEXT);
    }

    @Test
    void piecesOfAnySizeMakeTheSame() throws Exception {
        var text = HEADER + String.join(" ", ordinary()) + NEXT.repeat(400) + "</stream:stream>";
        var expected = all(text);
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 50; i++) {
            var bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
            var drops =
                    new InputStream() {
                        @Override
                        public int read() {
                            return bytes.read();
                        }

                        @Override
                        public int read(byte[] target, int offset, int length) {
                            return bytes.read(
                                    target, offset, Math.min(length, random.nextInt(1, 90)));
                        }
                    };
            var reader = new InputStreamReader(drops, UTF_8.newDecoder());
            assertThat(all(gate(reader, Caps.USUAL))).isEqualTo(expected);
        }
    }

    private String all(String text) throws IOException {
        return all(text, Caps.USUAL);
    }

    private String all(String text, Caps caps) throws IOException {
        return all(gate(new StringReader(text), caps));
    }

    private static String all(StanzaGate gate) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[777];
        for (var count = gate.read(buffer); count >= 0; count = gate.read(buffer)) {
            text.append(buffer, 0, count);
        }
        return text.toString();
    }

    private StanzaGate gate(Reader source, Caps caps) {
        return new StanzaGate(source, caps, quarantine);
    }
}
