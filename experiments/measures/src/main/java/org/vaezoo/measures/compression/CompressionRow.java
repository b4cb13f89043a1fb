package org.vaezoo.measures.compression;

import java.util.Arrays;
import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.table.Row;

/** What a file of some images costs, and what came out of it. */
final class CompressionRow {

  private static final double NANO = 1e-9;
  private static final double BYTE_BITS = 8;

  private final ImageCodec codec;
  private final byte[] symbols;
  private final Estimate elbo;

  /**
   * @param codec of the model
   * @param symbols of the images, not copied
   * @param elbo of the same images, in nats
   */
  CompressionRow(ImageCodec codec, byte[] symbols, Estimate elbo) {
    this.codec = codec;
    this.symbols = symbols;
    this.elbo = elbo;
  }

  /** Compresses and decompresses by an arithmetic. */
  Row of(ArithmeticName name, CodingSpec spec) {
    long start = System.nanoTime();
    ImageCodec.Measured coded = codec.measured(symbols, name, spec);
    byte[] file = CompressedFile.bytes(coded.images());
    long between = System.nanoTime();
    boolean same = comesBack(file);
    long end = System.nanoTime();
    CompressedImages images = coded.images();
    Row row =
        new Row()
            .put(CompressionColumns.IMAGES, images.images())
            .put(CompressionColumns.ARITHMETIC, name.label())
            .put(CompressionColumns.LATENT_BITS, spec.latentBits())
            .put(CompressionColumns.POSTERIOR_BITS, spec.posteriorBits())
            .put(CompressionColumns.SYMBOL_BITS, images.settings().symbolBits())
            .put(CompressionColumns.CHAINS, spec.chains());
    addRates(row, coded, file.length);
    addOthers(row);
    return row.put(CompressionColumns.ENCODE_SECONDS, (between - start) * NANO)
        .put(CompressionColumns.DECODE_SECONDS, (end - between) * NANO)
        .put(CompressionColumns.ROUND_TRIP, same);
  }

  private boolean comesBack(byte[] file) {
    try {
      return Arrays.equals(codec.decompress(CompressedFile.read(file)), symbols);
    } catch (DamagedFileException lost) {
      return false;
    }
  }

  private void addRates(Row row, ImageCodec.Measured coded, int bytes) {
    double numbers = symbols.length;
    CompressedImages images = coded.images();
    CodeLength length = new CodeLength(images.dimensions(), 0);
    double rate = BYTE_BITS * bytes / numbers;
    double bound = length.ofLogProbability(elbo.mean());
    row.put(CompressionColumns.BYTES, bytes)
        .put(CompressionColumns.RATE, rate)
        .put(CompressionColumns.NET, rate - images.initialBits() / numbers)
        .put(CompressionColumns.NATS, rate * images.dimensions() * Math.log(2))
        .put(CompressionColumns.ELBO, elbo)
        .put(CompressionColumns.ELBO_BITS, bound)
        .put(CompressionColumns.RATIO, rate / bound)
        .put(CompressionColumns.INITIAL, images.initialBits())
        .put(CompressionColumns.REFUND, coded.takenBits() / numbers);
  }

  private void addOthers(Row row) {
    byte[] packed = OtherCompressor.packed(symbols, codec.symbols());
    double each = BYTE_BITS / symbols.length;
    row.put(CompressionColumns.GZIP, each * OtherCompressor.GZIP.length(packed))
        .put(CompressionColumns.BZIP2, each * OtherCompressor.BZIP2.length(packed))
        .put(CompressionColumns.XZ, each * OtherCompressor.XZ.length(packed));
  }
}
