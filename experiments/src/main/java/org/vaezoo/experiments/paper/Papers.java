package org.vaezoo.experiments.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.experiments.experiment.BadSpecException;

/**
 * The papers of a folder: each folder in it that has claims.
 *
 * @param path the folder
 * @param all by name
 */
public record Papers(Path path, List<PaperFolder> all) {

  public Papers {
    all = List.copyOf(all);
  }

  /**
   * Those of a folder.
   *
   * @throws BadSpecException if there is no such folder
   * @throws IOException if the disk fails
   */
  public static Papers in(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new BadSpecException(
          List.of(
              path + ": expected a folder of papers, found none; --papers says where they are"));
    }
    try (Stream<Path> entries = Files.list(path)) {
      return new Papers(
          path,
          entries
              .filter(each -> Files.isRegularFile(each.resolve(PaperFolder.CLAIMS)))
              .sorted()
              .map(PaperFolder::new)
              .toList());
    }
  }

  /**
   * The paper of a name.
   *
   * @throws BadSpecException if there is none, with the nearest name
   */
  public PaperFolder named(String id) {
    return all.stream()
        .filter(paper -> paper.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names = all.stream().map(PaperFolder::id).toList();
              return new BadSpecException(
                  List.of(path + ": " + Nearest.unknown("paper", id, names)));
            });
  }
}
