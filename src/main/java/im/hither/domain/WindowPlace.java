package im.hither.domain;

/// Where a window stands, in pixels as the screens count them.
///
/// @param maximized it fills its screen; the rest is where it goes when it no longer does
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {}
