package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.files.SealedFolder;
import org.vaezoo.experiments.store.Claim;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.TablesVersion;
import org.vaezoo.experiments.trial.AttemptLog;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;

/**
 * Another results folder, of which finished trials are taken over: the same identity is the same
 * settings of the same data. What is copied is verified first, and {@code result.json} comes last,
 * so that a copy that was killed is begun again.
 *
 * @param folder the other folder; nothing is changed there
 */
record OtherResults(Path folder) {

  private static final String MANIFEST = "MANIFEST.json";
  private static final String RESULT = "result.json";
  private static final String PROVENANCE = "provenance.json";

  /** What is of the other folder, or of work that has not ended. */
  private static final List<String> LEFT =
      List.of(FolderLock.NAME, Claim.FILE, ".beat", AttemptLog.NAME, "swept.json");

  private static final AtomicFiles FILES = new AtomicFiles(Disk.local());

  /** Whether a trial lies there finished. */
  boolean has(IdentifiedTrial trial) throws IOException {
    TablesVersion.require(folder);
    Path source = source(trial);
    return Files.isRegularFile(source.resolve(RESULT))
        && new TrialFolder(source)
            .result()
            .map(TrialResult::status)
            .equals(Optional.of(Status.FINISHED));
  }

  private Path source(IdentifiedTrial trial) {
    return folder.toAbsolutePath().resolve("trials").resolve(trial.id());
  }

  /**
   * Copies a trial, the lock of its new folder being held.
   *
   * @param settings reads the specs that trials keep
   * @throws IOException if it is not what its name says, or is damaged; nothing is finished then
   */
  void take(IdentifiedTrial trial, TrialFolder target, StoredSettings settings) throws IOException {
    Path source = source(trial);
    requireIdentity(trial, new TrialFolder(source), settings);
    List<Path> sealed = sealedFolders(source);
    for (Path each : sealed) {
      requireSound(each);
    }
    target.restart();
    for (Path file : files(source)) {
      if (sealed.stream().noneMatch(file::startsWith) && isCopied(source.relativize(file))) {
        FILES.write(place(file, source, target), out -> Files.copy(file, out));
      }
    }
    for (Path each : sealed) {
      Path copy = place(each, source, target);
      new SealedFolder(Disk.local()).write(copy, contents(each));
      requireSound(copy);
    }
    finish(source, target.path());
  }

  /** Where a copy goes, its folder being made. */
  private static Path place(Path original, Path source, TrialFolder target) throws IOException {
    Path copy = target.path().resolve(source.relativize(original).toString());
    Files.createDirectories(copy.getParent());
    return copy;
  }

  private void finish(Path source, Path target) throws IOException {
    byte[] result = Files.readAllBytes(source.resolve(RESULT));
    ObjectNode provenance = JsonFiles.read(source.resolve(PROVENANCE));
    provenance.set(
        "takenFrom",
        JsonNodeFactory.instance
            .objectNode()
            .put("folder", folder.toString())
            .put("resultSha256", DigestUtils.sha256Hex(result)));
    JsonFiles.write(target.resolve(PROVENANCE), provenance);
    FILES.write(target.resolve(RESULT), Content.of(result));
  }

  private static void requireIdentity(
      IdentifiedTrial trial, TrialFolder source, StoredSettings settings) throws IOException {
    String digest = source.provenanceOfResult().path("dataDigest").asText();
    String identity = settings.of(source).id(digest);
    if (!identity.equals(trial.id())) {
      throw new IOException(
          source.path() + ": not taken over: its spec and data make the identity " + identity);
    }
  }

  private static void requireSound(Path sealed) throws IOException {
    List<String> names = contents(sealed).keySet().stream().toList();
    Optional<String> problem = SealedFolder.problem(sealed, names);
    if (problem.isPresent()) {
      throw new IOException("not taken over: " + problem.get());
    }
  }

  private static Map<String, Content> contents(Path sealed) throws IOException {
    Map<String, Content> contents = new LinkedHashMap<>();
    for (Path file : files(sealed)) {
      String name = file.getFileName().toString();
      if (!name.equals(MANIFEST)) {
        contents.put(name, out -> Files.copy(file, out));
      }
    }
    return contents;
  }

  private static List<Path> sealedFolders(Path source) throws IOException {
    return files(source).stream()
        .filter(file -> file.endsWith(MANIFEST))
        .map(Path::getParent)
        .filter(each -> !each.toString().contains(".tmp"))
        .toList();
  }

  private static boolean isCopied(Path name) {
    return !name.equals(Path.of(RESULT))
        && !name.equals(Path.of(PROVENANCE))
        && LEFT.stream().noneMatch(name::endsWith)
        && !name.toString().contains(".tmp")
        && !name.toString().endsWith(".blocks");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
