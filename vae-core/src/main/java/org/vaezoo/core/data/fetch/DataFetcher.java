package org.vaezoo.core.data.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.format.DataFile;
import org.vaezoo.core.data.format.IdxReader;

/**
 * Brings a known data set into the data folder. Only a user's command does this, never a run.
 *
 * <p>A file appears in its place whole and verified, by atomic rename, or not at all. Mirrors are
 * tried in order. A file that is there with the right content is left alone, another one is
 * replaced.
 */
public final class DataFetcher {

  private final Download download;
  private final Consumer<String> report;

  /**
   * Waits 10 s for a connection and 30 s for the next bytes.
   *
   * @param report is told, a line each, what is being done
   */
  public DataFetcher(Consumer<String> report) {
    this(Duration.ofSeconds(10), Duration.ofSeconds(30), report);
  }

  DataFetcher(Duration connect, Duration patience, Consumer<String> report) {
    this.download = new Download(connect, patience);
    this.report = report;
  }

  /**
   * Fetches what is missing of a set.
   *
   * @throws BadDataException if a file came from no mirror; the message has every reason
   */
  public void fetch(CatalogSet set, DataFolder folder) {
    if (set.shipped()) {
      report.accept(set.name() + " is shipped with the project: nothing to fetch");
      return;
    }
    Path home = set.home(folder);
    try {
      Files.createDirectories(home);
      for (CatalogFile file : set.files()) {
        fetch(set, file, home.resolve(file.name()));
      }
    } catch (IOException e) {
      throw new BadDataException(home + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private void fetch(CatalogSet set, CatalogFile file, Path place) throws IOException {
    if (isThere(file, place)) {
      report.accept(place + " is there");
      return;
    }
    List<String> reasons = new ArrayList<>();
    for (URI mirror : set.mirrors()) {
      URI source = mirror.resolve(file.name());
      report.accept("fetching " + source + " (" + file.bytes() + " bytes)");
      String reason = tried(source, file, place);
      if (reason.isEmpty()) {
        return;
      }
      report.accept(source + ": " + reason);
      reasons.add(source + ": " + reason);
    }
    throw new BadDataException(
        place + ": no mirror gave the file\n  " + String.join("\n  ", reasons));
  }

  /** Why the file did not come; empty if it did. */
  private String tried(URI source, CatalogFile file, Path place) throws IOException {
    Path partial =
        place.resolveSibling(file.name() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.deleteIfExists(partial);
      download.to(partial, source, file);
      Files.move(
          partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return "";
    } catch (IOException e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static boolean isThere(CatalogFile file, Path place) {
    if (!Files.isRegularFile(place)) {
      return false;
    }
    try {
      return IdxReader.read(new DataFile.OnDisk(place)).sha256().equals(file.content());
    } catch (BadDataException e) {
      return false;
    }
  }
}
