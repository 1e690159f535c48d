package im.hither.feature.trust;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds QR codes in a picture: a saved code, a photo of a screen, a screenshot with a code
/// somewhere in it.
final class CodePicture {
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    /// Beyond this many pixels nothing is gained by enlarging.
    private static final int SMALL = 1920 * 1200;

    /// How much nearer each side is brought in turn where no code is found otherwise.
    private static final double LEANING = 0.1;

    private CodePicture() {}

    /// The texts of all codes that are found at the first size at which any is.
    static List<String> texts(Pixels picture) {
        return Stream.concat(sizes(picture).flatMap(CodePicture::binarized), leaning(picture))
                .map(CodePicture::decoded)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Pixels> sizes(Pixels picture) {
        Stream<Function<Pixels, Pixels>> sizes =
                Stream.of(
                        Function.identity(),
                        each -> each.smaller(2),
                        each -> small(each) ? each.larger() : each.smaller(3),
                        each -> small(each) ? each.larger().smaller(3) : each.smaller(4));
        return sizes.map(size -> size.apply(picture));
    }

    /// A code that is seen from the side is not found where the mark in its corner without a square
    /// is far from where it would be in one seen from the front.
    private static Stream<Binarizer> leaning(Pixels picture) {
        return Stream.of(-LEANING, LEANING)
                .flatMap(by -> Stream.of(picture.leaning(by, 0), picture.leaning(0, by)))
                .map(HybridBinarizer::new);
    }

    private static boolean small(Pixels picture) {
        return picture.getWidth() * picture.getHeight() <= SMALL;
    }

    /// The last is for codes that a dark theme has turned into light on dark.
    private static Stream<Binarizer> binarized(Pixels pixels) {
        return Stream.of(
                new HybridBinarizer(pixels),
                new GlobalHistogramBinarizer(pixels),
                new HybridBinarizer(pixels.invert()));
    }

    private static List<String> decoded(Binarizer binarizer) {
        try {
            var found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), HINTS);
            return Arrays.stream(found).map(Result::getText).distinct().toList();
        } catch (NotFoundException | RuntimeException _) {
            return List.of(); // also where its arithmetic fails on a picture that is none
        }
    }
}
