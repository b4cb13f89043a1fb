package org.vaezoo.core.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.set.IdxBytes;

class DataFetcherTest {

  private static final byte[] CONTENT = IdxBytes.counting(100, 30);
  private static final byte[] PACKED = IdxBytes.gzip(CONTENT);
  private static final String NAME = "images.gz";

  @TempDir private Path folder;

  private final List<String> reports = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stopServer() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void fetchesAFileOnceAndLeavesItAloneThen() throws IOException {
    fetch(mirror("good", exchange -> answer(exchange, PACKED, PACKED.length)));
    assertThat(place()).hasBinaryContent(PACKED);

    fetch(mirror("gone", exchange -> exchange.sendResponseHeaders(404, -1)));
    assertThat(reports).last().isEqualTo(place() + " is there");
    assertNothingElseInTheFolder();
  }

  @Test
  void replacesAFileOfAnotherContent() throws IOException {
    Files.createDirectories(place().getParent());
    Files.write(place(), new byte[] {1, 2, 3});
    fetch(mirror("good", exchange -> answer(exchange, PACKED, PACKED.length)));
    assertThat(place()).hasBinaryContent(PACKED);
  }

  @Test
  void triesTheNextMirror() {
    URI gone = mirror("gone", exchange -> exchange.sendResponseHeaders(404, -1));
    fetch(gone, mirror("good", exchange -> answer(exchange, PACKED, PACKED.length)));
    assertThat(place()).hasBinaryContent(PACKED);
    assertThat(reports).contains(gone.resolve(NAME) + ": expected status 200, found 404");
  }

  @Test
  void aWrongDigestIsRefusedWithBoth() {
    byte[] other = PACKED.clone();
    other[PACKED.length - 1] ^= 1;
    assertRefused(
        mirror("other", exchange -> answer(exchange, other, other.length)),
        "expected SHA-256 " + Digests.of(PACKED) + ", found " + Digests.of(other));
  }

  @Test
  void shortAndLongBodiesAreRefused() {
    int length = PACKED.length;
    byte[] cut = Arrays.copyOf(PACKED, length - 7);
    assertRefused(
        mirror("cut", exchange -> answer(exchange, cut, cut.length)),
        "expected " + length + " bytes, found " + (length - 7));
    byte[] longer = Arrays.copyOf(PACKED, length + 1);
    assertRefused(
        mirror("longer", exchange -> answer(exchange, longer, longer.length)),
        "expected " + length + " bytes, found more");
    URI torn = mirror("torn", exchange -> answer(exchange, cut, length));
    assertThatThrownBy(() -> fetch(torn)).isInstanceOf(BadDataException.class);
    assertNothingElseInTheFolder();
  }

  @Test
  void anEndlessBodyIsReadNoFurtherThanTheKnownSize() {
    URI endless =
        mirror(
            "endless",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              while (end.getCount() > 0) {
                exchange.getResponseBody().write(PACKED);
              }
            });
    assertRefused(endless, "expected " + PACKED.length + " bytes, found more");
  }

  @Test
  void aBodyThatStallsIsGivenUp() {
    URI stalled =
        mirror(
            "stalled",
            exchange -> {
              exchange.sendResponseHeaders(200, PACKED.length);
              exchange.getResponseBody().write(PACKED, 0, 10);
              exchange.getResponseBody().flush();
              await();
            });
    assertRefused(stalled, "expected more bytes, found none for 700 ms");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() {
    URI silent = mirror("silent", exchange -> await());
    assertRefused(silent, "request timed out");
  }

  @Test
  void redirectsAreFollowedToHttpButNotToFiles() throws IOException {
    Path secret = Files.write(folder.resolve("secret"), PACKED);
    URI toFile = mirror("to-file", exchange -> redirect(exchange, secret.toUri().toString()));
    assertThatThrownBy(() -> fetch(toFile)).isInstanceOf(BadDataException.class);
    assertThat(place()).doesNotExist();

    URI good = mirror("good", exchange -> answer(exchange, PACKED, PACKED.length));
    fetch(mirror("to-good", exchange -> redirect(exchange, good.resolve(NAME).toString())));
    assertThat(place()).hasBinaryContent(PACKED);
  }

  @Test
  void allReasonsAreTold() {
    URI gone = mirror("gone", exchange -> exchange.sendResponseHeaders(404, -1));
    URI broken = mirror("broken", exchange -> exchange.sendResponseHeaders(500, -1));
    assertThatThrownBy(() -> fetch(gone, broken))
        .isInstanceOf(BadDataException.class)
        .hasMessage(
            place()
                + ": no mirror gave the file\n  "
                + gone.resolve(NAME)
                + ": expected status 200, found 404\n  "
                + broken.resolve(NAME)
                + ": expected status 200, found 500");
  }

  @Test
  void aShippedSetNeedsNoFetching() {
    new DataFetcher(reports::add).fetch(DataCatalog.MNIST, DataFolder.absent());
    assertThat(reports).containsExactly("mnist is shipped with the project: nothing to fetch");
  }

  @Test
  void anUnknownSetIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> DataCatalog.named("mnits"))
        .hasMessage("data set: expected one of mnist, fashion-mnist, found mnits");
    assertThat(DataCatalog.named("fashion-mnist").mirrors()).isNotEmpty();
  }

  private void fetch(URI... mirrors) {
    CatalogFile file =
        new CatalogFile(NAME, PACKED.length, Digests.of(PACKED), Digests.of(CONTENT));
    CatalogSet set =
        new CatalogSet("tiny", "nobody", new Shape(30), 100, 0, List.of(mirrors), List.of(file));
    new DataFetcher(Duration.ofSeconds(2), Duration.ofMillis(700), reports::add)
        .fetch(set, DataFolder.at(folder));
  }

  private void assertRefused(URI mirror, String reason) {
    assertThatThrownBy(() -> fetch(mirror))
        .isInstanceOf(BadDataException.class)
        .hasMessage(
            place() + ": no mirror gave the file\n  " + mirror.resolve(NAME) + ": " + reason);
    assertThat(place()).doesNotExist();
    assertNothingElseInTheFolder();
  }

  private void assertNothingElseInTheFolder() {
    try (Stream<Path> files = Files.list(place().getParent())) {
      assertThat(files.filter(file -> !file.equals(place()))).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path place() {
    return folder.resolve("tiny").resolve(NAME);
  }

  private URI mirror(String name, HttpHandler handler) {
    server.createContext(
        "/" + name + "/",
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    InetSocketAddress address = server.getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort() + "/" + name + "/");
  }

  private static void answer(HttpExchange exchange, byte[] body, long length) throws IOException {
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
