package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.train.Weights;

/** Compresses images by a trained model, and gives them back. */
public final class ImageCodec {

  private final CodedModel model;
  private final NDManager manager;
  private final DataType type;
  private final String machine;
  private final String weights;

  private ImageCodec(CodedModel model, NDManager manager, DataType type, String machine) {
    this.model = model;
    this.manager = manager;
    this.type = type;
    this.machine = machine;
    this.weights =
        Weights.sha256(NamedParameters.arrays(NamedParameters.of(model.model().block())));
  }

  /**
   * A codec of a model.
   *
   * @param model calibrated: its states are those that were fitted to the training split
   * @param example shape of one image
   * @param manager owner of the model's parameters
   * @param type of its parameters, float32 or float64
   * @param machine what the engine's last bits hang on: processor, version, threads
   * @throws NotCodedException if the model cannot be coded
   */
  public static ImageCodec of(
      Vae model, Shape example, NDManager manager, DataType type, String machine) {
    return new ImageCodec(ModelProbe.of(model, example, manager, type), manager, type, machine);
  }

  /** Values of a dimension: 2 of bits, 256 of grey levels. */
  public int symbols() {
    return model.likelihood().symbols();
  }

  /**
   * Images as symbols, as an evaluation with a seed shows them.
   *
   * @return [N * D]
   */
  public byte[] read(DataSource images, long seed) {
    return new ShownSymbols(images, seed, symbols()).read(manager, type);
  }

  /**
   * Compresses images.
   *
   * @param symbols of their dimensions, [N * D], at least one image
   * @throws NotCodedException if the arithmetic cannot compute the model
   */
  public CompressedImages compress(byte[] symbols, ArithmeticName name, CodingSpec spec) {
    return measured(symbols, name, spec).images();
  }

  /**
   * Compressed images, and what was taken off the stacks on the way.
   *
   * @param images as they were compressed
   * @param takenBits that the posteriors took and a receiver gets back
   */
  record Measured(CompressedImages images, double takenBits) {}

  /** Compresses, and says what the posteriors took. */
  Measured measured(byte[] symbols, ArithmeticName name, CodingSpec spec) {
    CodingSettings settings = spec.of(symbols());
    Arithmetic arithmetic = arithmetic(name, settings);
    Map<Integer, Scale> scales = new ScaleSearch(model, arithmetic, settings.chains()).of(symbols);
    InitialBits initial = new InitialBits(settings.seed());
    List<RansStack> stacks =
        IntStream.range(0, settings.chains())
            .mapToObj(chain -> RansStack.empty(initial.of(chain)))
            .toList();
    new BitsBack(model, GroupCodes.of(model, settings, scales), arithmetic, settings, stacks)
        .put(symbols);
    CompressedImages images =
        new CompressedImages(
            name,
            name == ArithmeticName.ENGINE ? machine : "",
            weights,
            Digests.of(symbols),
            symbols.length / model.dimensions(),
            model.lengths(),
            symbols(),
            settings,
            scales,
            stacks.stream().map(CompressedImages.Chain::of).toList());
    return new Measured(images, stacks.stream().mapToDouble(RansStack::takenBits).sum());
  }

  /**
   * Gives the images back; the initial bits are recovered and both are verified.
   *
   * @return symbols of their dimensions, [N * D]
   * @throws DamagedFileException if they are not this model's, or of another kind of machine, or
   *     what comes out is not what went in
   */
  public byte[] decompress(CompressedImages images) {
    new FileCheck(model, weights, machine).require(images);
    CodingSettings settings = images.settings();
    List<RansStack> stacks = images.chains().stream().map(CompressedImages.Chain::stack).toList();
    byte[] symbols =
        new BitsBack(
                model,
                GroupCodes.of(model, settings, images.scales()),
                arithmetic(images.arithmetic(), settings),
                settings,
                stacks)
            .take(images.images());
    InitialBits initial = new InitialBits(settings.seed());
    for (int chain = 0; chain < stacks.size(); chain++) {
      int borrowed = images.chains().get(chain).borrowed();
      if (!stacks.get(chain).isReversed(borrowed, initial.of(chain))) {
        throw new DamagedFileException(
            "chain "
                + chain
                + ": its initial bits were not recovered: the networks have not been"
                + " computed as when it was written");
      }
    }
    if (!Digests.of(symbols).equals(images.digest())) {
      throw new DamagedFileException("the images that come out have another SHA-256 than it says");
    }
    return symbols;
  }

  private Arithmetic arithmetic(ArithmeticName name, CodingSettings settings) {
    BatchOfZeros forms = new BatchOfZeros(model, settings.chains(), type);
    return switch (name) {
      case ENGINE -> EngineArithmetic.of(forms, manager);
      case JAVA -> new JavaArithmetic(forms, manager);
    };
  }
}
