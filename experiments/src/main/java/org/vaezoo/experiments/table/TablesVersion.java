package org.vaezoo.experiments.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.table.Schema;

/**
 * The version of the tables of a folder, {@code tables.json}, beside them: see {@link
 * Schema#VERSION}. A folder without the file is of a version from before it was written, up to 3,
 * and every such version can be read.
 */
public final class TablesVersion {

  /** The file. */
  public static final String FILE = "tables.json";

  private static final String KEY = "version";

  private TablesVersion() {}

  /**
   * Requires that this version knows the tables of a folder.
   *
   * @param folder with tables, or without
   * @throws LaterTablesException if a later version wrote them
   * @throws IOException if the file cannot be read, or says no version
   */
  public static void require(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return;
    }
    JsonNode version = version(file);
    if (!version.isIntegralNumber() || version.longValue() < 1) {
      throw new IOException(
          file
              + ": /version: expected a whole number from 1, found "
              + (version.isMissingNode() ? "none" : version.toString())
              + "; delete the file where the tables are of this version or an earlier one");
    }
    if (version.longValue() > Schema.VERSION) {
      throw new LaterTablesException(file, version.longValue());
    }
  }

  private static JsonNode version(Path file) throws IOException {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file)).path(KEY);
    } catch (JsonProcessingException malformed) {
      throw new IOException(
          file
              + ": expected a JSON object, found: "
              + malformed.getOriginalMessage()
              + "; delete the file where the tables are of this version or an earlier one",
          malformed);
    }
  }

  /** Says that the tables of a folder are of this version, before they are written. */
  public static void write(Path folder) throws IOException {
    String text = "{\n  \"" + KEY + "\" : " + Schema.VERSION + "\n}\n";
    new AtomicFiles(Disk.local())
        .write(folder.resolve(FILE), Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
