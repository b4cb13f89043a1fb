package org.vaezoo.experiments.testing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What two runs of one spec have to have in common, file by file: the tables and the metrics
 * without their column of seconds, every {@code result.json}, which holds the digest of the
 * weights, what each measure found, and the digests of weights and optimizer of the newest
 * checkpoint of each trial.
 */
public final class ResultBytes {

  private ResultBytes() {}

  /** The content of a results folder, by file. */
  public static Map<String, String> of(Path results) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files(results)) {
      String name = results.relativize(file).toString();
      if (name.endsWith(".csv")) {
        contents.put(name, withoutSeconds(file));
      } else if (name.endsWith("result.json") || isMeasure(name)) {
        contents.put(name, Files.readString(file));
      } else if (name.endsWith(".safetensors") && isLast(file.getParent())) {
        contents.put(name, DigestUtils.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static boolean isMeasure(String name) {
    return name.matches("(.*/)?measures/[a-z-]+\\.json");
  }

  /** The model, and the newest checkpoint: the one before it may be that of a stop. */
  private static boolean isLast(Path checkpoint) throws IOException {
    if (checkpoint.endsWith("model")) {
      return true;
    }
    try (Stream<Path> beside = Files.list(checkpoint.getParent())) {
      return beside
          .filter(each -> each.getFileName().toString().startsWith("ckpt-"))
          .allMatch(each -> step(each) <= step(checkpoint));
    }
  }

  /** The step of a checkpoint's folder. */
  public static long step(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring("ckpt-".length()));
  }

  /** All files below a folder. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  /** The records of a table. */
  public static List<CSVRecord> records(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(Files.readString(csv))).getRecords();
  }

  private static String withoutSeconds(Path csv) throws IOException {
    return records(csv).stream().map(ResultBytes::withoutSeconds).collect(Collectors.joining("\n"));
  }

  private static String withoutSeconds(CSVRecord row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.getParser().getHeaderNames().forEach(name -> cells.put(name, row.get(name)));
    cells.remove("seconds");
    return cells.toString();
  }
}
