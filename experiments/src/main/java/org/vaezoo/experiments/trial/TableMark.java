package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.experiments.store.AppendOnlyTable;
import org.vaezoo.experiments.store.StoredJson;

/**
 * How far a table that grows had come when a checkpoint was written, in the checkpoint's state: its
 * length, {@code nameBytes}, and the digest of its bytes, {@code nameSha256}.
 *
 * @param name of the table in the state
 */
record TableMark(String name) {

  private String bytes() {
    return name + "Bytes";
  }

  private String sha256() {
    return name + "Sha256";
  }

  boolean isIn(JsonNode state) {
    return state.has(bytes());
  }

  /** Requires what {@link #resume} reads. */
  void require(StoredJson state) throws IOException {
    state.number(bytes()).text(sha256());
  }

  /** Writes what {@link #resume} reads. */
  void write(ObjectNode state, AppendOnlyTable table) throws IOException {
    state.put(bytes(), table.length());
    state.put(sha256(), table.digest());
  }

  /** The table as {@link AppendOnlyTable#resume} goes on with it from here. */
  AppendOnlyTable resume(JsonNode state, Path path, List<String> columns, List<String> earlier)
      throws IOException {
    return AppendOnlyTable.resume(
        path, columns, earlier, state.get(bytes()).longValue(), state.get(sha256()).textValue());
  }
}
