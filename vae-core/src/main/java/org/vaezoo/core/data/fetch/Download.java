package org.vaezoo.core.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.files.Sha256;

/**
 * One file over HTTP or HTTPS, of known size and digest.
 *
 * <p>Redirects are followed, but never from HTTPS to HTTP or to anything else. No more than the
 * known size is read. A server that sends nothing for a while is given up.
 */
final class Download {

  private static final int CHUNK = 1 << 16;

  /** Bytes that come piece by piece, none at the end. */
  @FunctionalInterface
  private interface Chunks {
    byte[] next() throws IOException;
  }

  private final HttpClient client;
  private final Duration patience;

  /**
   * @param connect longest wait for a connection
   * @param patience longest wait for an answer, and for the next bytes of its body
   */
  Download(Duration connect, Duration patience) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    this.patience = patience;
  }

  /**
   * Writes a file to a new place and syncs it.
   *
   * @throws IOException if it is not the file that was expected, or did not come
   */
  void to(Path target, URI source, CatalogFile expected) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(source).timeout(patience).build();
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("expected status 200, found " + response.statusCode());
      }
      write(body, target, expected);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void write(InputStream body, Path target, CatalogFile expected) throws IOException {
    ExecutorService reader = Executors.newSingleThreadExecutor(Download::daemon);
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      copy(() -> next(reader, body), channel, expected);
      channel.force(true);
    } finally {
      reader.shutdownNow();
    }
  }

  private static void copy(Chunks chunks, FileChannel channel, CatalogFile expected)
      throws IOException {
    MessageDigest digest = Sha256.start();
    long received = 0;
    for (byte[] chunk = chunks.next(); chunk.length > 0; chunk = chunks.next()) {
      received += chunk.length;
      if (received > expected.bytes()) {
        throw new IOException("expected " + expected.bytes() + " bytes, found more");
      }
      digest.update(chunk);
      writeAll(channel, ByteBuffer.wrap(chunk));
    }
    if (received < expected.bytes()) {
      throw new IOException("expected " + expected.bytes() + " bytes, found " + received);
    }
    String found = Digests.hex(digest);
    if (!found.equals(expected.sha256())) {
      throw new IOException("expected SHA-256 " + expected.sha256() + ", found " + found);
    }
  }

  /**
   * The next bytes, none at the end. Reading has no time-out of its own, so another thread does.
   */
  private byte[] next(ExecutorService reader, InputStream body) throws IOException {
    Future<byte[]> chunk = reader.submit(() -> readSome(body));
    try {
      return chunk.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          "expected more bytes, found none for " + patience.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static byte[] readSome(InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count = body.read(chunk);
    return Arrays.copyOf(chunk, Math.max(0, count));
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "download");
    thread.setDaemon(true);
    return thread;
  }

  private static IOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    IOException interrupted = new InterruptedIOException("interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }
}
