package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A trial's identity: the first 16 hexadecimal digits of a SHA-256 over all that decides its
 * numbers, as canonical JSON (RFC 8785). The experiment's name is no part of it, so that two
 * experiments can share a trial.
 */
public final class TrialId {

  /** Counts up whenever the same spec would give other numbers than before. */
  public static final int NUMERIC_FORMAT = 1;

  /** What the experiment is called, and what is measured later as well as at once. */
  private static final List<String> NO_PART = List.of("name", "measures");

  private static final int DIGITS = 16;
  private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  private TrialId() {}

  /**
   * The identity.
   *
   * @param resolved the trial's spec with everything written out
   * @param dataDigest SHA-256 of its data set, in hexadecimal
   */
  public static String of(JsonNode resolved, String dataDigest) {
    ObjectNode identity = JsonNodeFactory.instance.objectNode();
    identity.put("data", dataDigest);
    identity.put("format", NUMERIC_FORMAT);
    identity.set("spec", deciding(resolved));
    return HexFormat.of().formatHex(sha256(canonical(identity))).substring(0, DIGITS);
  }

  /** What of a resolved spec decides the numbers of its trial. */
  static JsonNode deciding(JsonNode resolved) {
    return ((ObjectNode) resolved).deepCopy().without(NO_PART);
  }

  /** Whether a name, as that of a folder, is an identity. */
  public static boolean isOne(String name) {
    return IDENTITY.matcher(name).matches();
  }

  private static byte[] canonical(JsonNode json) {
    try {
      return new JsonCanonicalizer(json.toString()).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException("a JSON tree has a canonical form: " + json, e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
