package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtNDArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.vaezoo.core.files.Sha256;

/** The parameters and states of a model, as named arrays. */
public final class Weights {

  private Weights() {}

  /**
   * Overwrites arrays with saved ones, in the memory where they are: a product of the same numbers
   * elsewhere in memory may round differently.
   *
   * @param saved by name
   * @param targets by name; no gradient may be being recorded on this thread
   * @throws IllegalArgumentException if a name is missing or unknown or a shape or type differs
   */
  public static void restore(Map<String, NDArray> saved, Map<String, NDArray> targets) {
    SameArrays.require("weights", targets, saved);
    targets.forEach((name, target) -> overwrite(target, saved.get(name)));
  }

  /**
   * DJL's copy gives a PyTorch array other memory, and its indexed assignment leaves an MXNet array
   * of no dimension as it was.
   */
  static void overwrite(NDArray target, NDArray saved) {
    if (target instanceof PtNDArray) {
      target.set(new NDIndex("..."), saved);
    } else {
      saved.copyTo(target);
    }
  }

  /** A copy that outlives the scope it is made in, and ends with its owner. */
  static NDArray copy(NDArray array, NDManager owner) {
    NDArray copy = array.duplicate();
    NDScope.unregister(copy);
    copy.attach(owner);
    return copy;
  }

  /**
   * SHA-256 over names, types, shapes and bytes in the order of the names, 64 hexadecimal digits:
   * two models have the same if and only if they are the same bit for bit.
   */
  public static String sha256(Map<String, NDArray> weights) {
    MessageDigest digest = Sha256.start();
    new TreeMap<>(weights).forEach((name, array) -> update(digest, name, array));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String name, NDArray array) {
    String form = name + "\n" + array.getDataType() + array.getShape() + "\n";
    digest.update(form.getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = array.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    digest.update(bytes);
  }
}
