package org.vaezoo.core.engine;

import ai.djl.Device;
import java.util.regex.Pattern;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * What computes, in which numbers, with how many threads and where. All four are part of a trial's
 * identity: each changes the last bits of a result.
 *
 * @param name the library below DJL
 * @param precision of parameters, examples and noise
 * @param threads of one operation on the CPU
 * @param device {@code cpu}, or {@code gpu:0} and on
 */
public record EngineSettings(
    @Doc("The library that computes.") @Default("\"pytorch\"") EngineName name,
    @Doc("The numbers it computes in.") @Default("\"float32\"") Precision precision,
    @Range(min = 1, max = 4096) @Doc("Threads of one operation on the CPU.") @Default("1")
        int threads,
    @Doc("Where it computes: cpu, gpu:0, gpu:1 and on.") @Default("\"cpu\"") String device) {

  private static final Pattern GPU = Pattern.compile("gpu:(\\d{1,3})");

  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, found " + threads);
    }
    if (!device.equals("cpu") && !GPU.matcher(device).matches()) {
      throw new IllegalArgumentException(
          "device: expected cpu or gpu:0, gpu:1 and on, found '" + device + "'");
    }
  }

  /** PyTorch in float32 with one thread on the CPU. */
  public static EngineSettings standard() {
    return new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, 1, "cpu");
  }

  /** The device as DJL names it. */
  Device place() {
    return device.equals("cpu")
        ? Device.cpu()
        : Device.gpu(Integer.parseInt(device.substring("gpu:".length())));
  }
}
