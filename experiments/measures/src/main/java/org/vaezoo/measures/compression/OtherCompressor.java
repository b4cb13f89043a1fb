package org.vaezoo.measures.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Compressors that know nothing of images, each at its best. */
enum OtherCompressor {
  /** Deflate with Huffman codes. */
  GZIP {
    @Override
    OutputStream over(OutputStream out) throws IOException {
      GzipParameters parameters = new GzipParameters();
      parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
      return new GzipCompressorOutputStream(out, parameters);
    }
  },
  /** Blocks sorted by what follows. */
  BZIP2 {
    @Override
    OutputStream over(OutputStream out) throws IOException {
      return new BZip2CompressorOutputStream(out, BZip2CompressorOutputStream.MAX_BLOCKSIZE);
    }
  },
  /** Lempel, Ziv and Markov with range codes. */
  XZ {
    @Override
    OutputStream over(OutputStream out) throws IOException {
      return new XZOutputStream(out, new LZMA2Options(LZMA2Options.PRESET_MAX));
    }
  };

  abstract OutputStream over(OutputStream out) throws IOException;

  /** How many bytes it makes of some. */
  int length(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = over(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.size();
  }

  /**
   * What they are given: a byte a symbol, but eight symbols a byte where there are two, the first
   * one its most significant bit.
   */
  static byte[] packed(byte[] symbols, int values) {
    if (values > 2) {
      return symbols;
    }
    byte[] bytes = new byte[(symbols.length + 7) / 8];
    for (int i = 0; i < symbols.length; i++) {
      bytes[i / 8] |= (byte) (symbols[i] << (7 - i % 8));
    }
    return bytes;
  }
}
