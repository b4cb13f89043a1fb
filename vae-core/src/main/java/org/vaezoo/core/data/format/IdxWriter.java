package org.vaezoo.core.data.format;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.files.Content;

/** Writes unsigned bytes as an IDX file, so that a data set of type {@code idx} reads them. */
public final class IdxWriter {

  private static final int UNSIGNED_BYTES = 0x0800;

  private IdxWriter() {}

  /**
   * Images as a file: those of one channel are N x H x W.
   *
   * @param example lengths of the axes of one image, [1, H, W] or at most three others
   * @param values in row-major order, not copied
   */
  public static Content images(List<Integer> example, byte[] values) {
    int size = example.stream().reduce(1, Math::multiplyExact);
    boolean grey = example.size() == 3 && example.get(0) == 1;
    List<Integer> lengths = new ArrayList<>(List.of(values.length / size));
    lengths.addAll(grey ? example.subList(1, 3) : example);
    return out -> {
      DataOutputStream data = new DataOutputStream(out);
      write(lengths, data);
      data.write(values);
      data.flush();
    };
  }

  private static void write(List<Integer> lengths, DataOutputStream data) throws IOException {
    data.writeInt(UNSIGNED_BYTES + lengths.size());
    for (int length : lengths) {
      data.writeInt(length);
    }
  }
}
