package im.hither.architecture.planted.domain;

import com.google.gson.JsonElement;

/// A word that needs a library.
public record DomainSpeaksJson(JsonElement written) {}
