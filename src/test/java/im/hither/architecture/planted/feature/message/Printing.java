package im.hither.architecture.planted.feature.message;

/// Words for a terminal that may not be there.
public record Printing(String words) {
    void print() {
        System.out.println(words);
    }
}
