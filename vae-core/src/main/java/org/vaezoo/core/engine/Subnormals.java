package org.vaezoo.core.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.sun.jna.Function;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Numbers nearer to zero than 1.2e-38, the least normal one of float32, are zero in {@link
 * TorchScript} programs.
 *
 * <p>Processors compute with such numbers in microcode, up to fifty times slower, and the gradients
 * of a bound with many draws are full of them: a draw of small weight times a pixel that is nearly
 * sure. No result has them in any of its digits. See docs/decisions/0025.
 *
 * <p>The processor's mode belongs to a thread. On the thread of Java it is that of a program's call
 * alone, so that Java's own arithmetic is what Java says; workers of libtorch have it for good, in
 * eager operations too. Eager operations on the thread itself keep such numbers.
 */
final class Subnormals {

  private static final String SET = "_ZN2at7Context16setFlushDenormalEb";

  /** Enough numbers for a worker to be given a share: ATen gives none less than 2^15. */
  private static final long SHARE = (1 << 15) + 1;

  private Subnormals() {}

  /** libtorch's {@code torch.set_flush_denormal}, for the calling thread. */
  private record Switch(Function set) {

    private static final Optional<Switch> FOUND =
        Libtorch.function(Libtorch.TORCH, SET).map(Switch::new);

    /** Without effect on a processor that has no such mode. */
    void flush(boolean on) {
      set.invokeInt(new Object[] {on ? 1 : 0});
    }
  }

  /** What native code makes while subnormal numbers are zero on this thread; does not nest. */
  static <T> T zeroDuring(Supplier<T> work) {
    Optional<Switch> found = Switch.FOUND;
    found.ifPresent(each -> each.flush(true));
    try {
      return work.get();
    } finally {
      found.ifPresent(each -> each.flush(false));
    }
  }

  /**
   * Lets libtorch make this thread's workers now: a worker has for good the mode that its maker had
   * when it was made, and which call makes it must not decide how it rounds. So this follows
   * wherever the number of threads is set.
   *
   * @param threads of a computation, this one among them
   */
  static void zeroInWorkers(int threads) {
    if (threads > 1) {
      String pytorch = EngineName.PYTORCH.library();
      try (NDManager scratch = NDManager.newBaseManager(Device.cpu(), pytorch)) {
        zeroDuring(() -> scratch.ones(new Shape(threads * SHARE)).add(1));
      }
    }
  }
}
