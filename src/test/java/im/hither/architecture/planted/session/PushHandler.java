package im.hither.architecture.planted.session;

/// Stands for the port through which an IQ passes.
public interface PushHandler {}
