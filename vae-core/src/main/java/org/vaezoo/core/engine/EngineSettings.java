package org.vaezoo.core.engine;

import ai.djl.Device;
import java.util.regex.Pattern;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * What computes, in which numbers, with how many threads, where, and by which matrix product. All
 * are part of a trial's identity: each changes the last bits of a result. The matrix product is one
 * of PyTorch on the CPU; elsewhere there is one only, {@code highest}. It is never {@code auto}
 * here, which is resolved by the kind of processor.
 */
public record EngineSettings(
    @Doc("The library that computes.") @Default("\"pytorch\"") EngineName name,
    @Doc("The numbers of parameters, examples and noise.") @Default("\"float32\"")
        Precision precision,
    @Range(min = 1, max = 4096) @Doc("Threads of one operation on the CPU.") @Default("1")
        int threads,
    @Doc("Where it computes: cpu, gpu:0, gpu:1 and on.") @Default("\"cpu\"") String device,
    @Doc(
            "The product of float32 matrices: medium (oneDNN) is faster on Zen 5; auto goes by the"
                + " kind of processor, and the resolved spec says which.")
        @Default("\"auto\"")
        MatmulPrecision matmul,
    @Doc(
            "How steps of a training are computed: compiled makes one native program of a step"
                + " (PyTorch); eager runs the model's own code, as MXNet always does, and to"
                + " debug.")
        @Default("\"auto\"")
        StepMode mode) {

  private static final Pattern GPU = Pattern.compile("gpu:(\\d{1,3})");

  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, found " + threads);
    }
    if (!device.equals("cpu") && !GPU.matcher(device).matches()) {
      throw new IllegalArgumentException(
          "device: expected cpu or gpu:0, gpu:1 and on, found '" + device + "'");
    }
    boolean choice =
        name == EngineName.PYTORCH && precision == Precision.FLOAT32 && device.equals("cpu");
    if (!choice) {
      matmul = MatmulPrecision.HIGHEST;
    } else if (matmul == MatmulPrecision.AUTO) {
      matmul = Matmul.of(Processor.here());
    }
    mode = mode.on(name);
  }

  /** The same with steps as the engine allows. */
  public EngineSettings(
      EngineName name, Precision precision, int threads, String device, MatmulPrecision matmul) {
    this(name, precision, threads, device, matmul, StepMode.AUTO);
  }

  /** The same with the matrix product of the kind of processor. */
  public EngineSettings(EngineName name, Precision precision, int threads, String device) {
    this(name, precision, threads, device, MatmulPrecision.AUTO);
  }

  /** The same with another matrix product. */
  public EngineSettings with(MatmulPrecision product) {
    return new EngineSettings(name, precision, threads, device, product, mode);
  }

  /** The same with steps that are computed in another way. */
  public EngineSettings with(StepMode steps) {
    return new EngineSettings(name, precision, threads, device, matmul, steps);
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
