package org.vaezoo.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a file's bytes are known by.
 *
 * @param length number of bytes
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 */
public record FileDigest(long length, String sha256) {

  /** The digest of a file. */
  public static FileDigest of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha256 = Sha256.start();
      DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
      long length = in.transferTo(digest);
      return new FileDigest(length, HexFormat.of().formatHex(sha256.digest()));
    }
  }
}
