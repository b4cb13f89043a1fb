package org.vaezoo.measures.compression;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code compression.csv}. */
final class CompressionColumns {

  static final Column ARITHMETIC =
      Column.text("arithmetic", "what computed the networks: engine or java");

  static final Column IMAGES = Column.whole("images", Unit.COUNT, "images that were compressed");

  static final Column LATENT_BITS =
      Column.whole("latent_bits", Unit.COUNT, "b of the 2^b bins that a latent is cut into");

  static final Column POSTERIOR_BITS =
      Column.whole("posterior_bits", Unit.COUNT, "precision of the posterior's frequencies");

  static final Column SYMBOL_BITS =
      Column.whole("symbol_bits", Unit.COUNT, "precision of the likelihood's frequencies");

  static final Column CHAINS =
      Column.whole("chains", Unit.COUNT, "stacks side by side, each with initial bits of its own");

  static final Column BYTES =
      Column.whole("file_bytes", Unit.COUNT, "bytes of the whole file, head and initial bits");

  static final Column RATE =
      Column.number(
          "file_bits_per_dim",
          Unit.BITS_PER_DIM,
          "all bits of the file, head and initial bits with them, over the numbers of the images");

  static final Column NET =
      Column.number(
          "net_bits_per_dim",
          Unit.BITS_PER_DIM,
          "the same without the initial bits, which decoding gives back");

  static final Column NATS =
      Column.number("file_nats", Unit.NATS, "all bits of the file as nats of an image");

  static final EstimateColumns ELBO = EstimateColumns.nats("elbo", "ELBO of the same images");

  static final Column ELBO_BITS =
      Column.number("elbo_bits_per_dim", Unit.BITS_PER_DIM, "-ELBO / (D ln 2) of the same images");

  static final Column RATIO =
      Column.number("ratio", Unit.NONE, "file_bits_per_dim over elbo_bits_per_dim");

  static final Column INITIAL =
      Column.whole("initial_bits", Unit.COUNT, "bits that all chains together began on");

  static final Column REFUND =
      Column.number(
          "refund_bits_per_dim",
          Unit.BITS_PER_DIM,
          "bits that the posteriors took off the stacks and decoding gives back: what a code"
              + " without bits back would cost more");

  static final Column GZIP =
      Column.number(
          "gzip_bits_per_dim",
          Unit.BITS_PER_DIM,
          "gzip at its best on the same images: bits packed eight a byte, levels a byte each");

  static final Column BZIP2 =
      Column.number("bzip2_bits_per_dim", Unit.BITS_PER_DIM, "the same of bzip2");

  static final Column XZ = Column.number("xz_bits_per_dim", Unit.BITS_PER_DIM, "the same of xz");

  static final Column ENCODE_SECONDS =
      Column.number("encode_seconds", Unit.SECONDS, "time that compressing all images took");

  static final Column DECODE_SECONDS =
      Column.number("decode_seconds", Unit.SECONDS, "time that decompressing them took");

  static final Column ROUND_TRIP =
      Column.truth(
          "round_trip",
          "whether the same images came out and the initial bits of every chain were recovered");

  /** The table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "compression",
          "a trial and an arithmetic",
          TrialColumns.SPLIT,
          IMAGES,
          ARITHMETIC,
          LATENT_BITS,
          POSTERIOR_BITS,
          SYMBOL_BITS,
          CHAINS,
          BYTES,
          RATE,
          NET,
          NATS,
          ELBO,
          ELBO_BITS,
          RATIO,
          INITIAL,
          REFUND,
          GZIP,
          BZIP2,
          XZ,
          ENCODE_SECONDS,
          DECODE_SECONDS,
          ROUND_TRIP);

  private CompressionColumns() {}
}
