package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.files.Content;

/**
 * Named arrays in a file, in the safetensors format: numbers and their names, no code. DJL writes
 * and reads it; {@link SafeTensorsHeader} stands before the reader.
 */
public final class SafeTensors {

  private SafeTensors() {}

  /** The arrays as the content of a file. */
  public static Content content(Map<String, NDArray> arrays) {
    return out -> {
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        named(arrays).encode(out, NDList.Encoding.SAFETENSORS);
      }
    };
  }

  /**
   * The arrays of a file.
   *
   * @param manager owner of the arrays
   * @throws MalformedTensorsException if the file is not well-formed; nothing was allocated then
   *     beyond the size of its header
   */
  public static Map<String, NDArray> read(Path file, NDManager manager) throws IOException {
    SafeTensorsHeader.read(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Map<String, NDArray> arrays = new LinkedHashMap<>();
      NDList.decode(manager, in).forEach(array -> arrays.put(array.getName(), array));
      return arrays;
    }
  }

  /** Copies, because the name is the array's own and a parameter keeps its name. */
  private static NDList named(Map<String, NDArray> arrays) {
    NDList list = new NDList(arrays.size());
    arrays.forEach(
        (name, array) -> {
          NDArray copy = array.duplicate();
          copy.setName(name);
          list.add(copy);
        });
    return list;
  }
}
