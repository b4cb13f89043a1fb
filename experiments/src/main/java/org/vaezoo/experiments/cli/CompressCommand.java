package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.experiments.trial.StoredModel;
import org.vaezoo.measures.compression.ArithmeticName;
import org.vaezoo.measures.compression.CodingSpec;
import org.vaezoo.measures.compression.CompressedFile;
import org.vaezoo.measures.compression.CompressedImages;
import org.vaezoo.measures.compression.DamagedFileException;
import org.vaezoo.measures.compression.ImageCodec;
import org.vaezoo.measures.compression.NotCodedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compresses the images of a split by a trained model. */
@Command(
    name = "compress",
    description = {
      "Compresses images of a split without loss, by a trained model with bits back, to a file"
          + " that",
      "vaezoo decompress reads with the model alone. What was written is decoded before it is kept."
    },
    mixinStandardHelpOptions = true)
final class CompressCommand implements Callable<Integer> {

  private static final double BYTE_BITS = 8;

  @Spec private CommandSpec command;
  @Mixin private DataOption data;
  @Mixin private CodingOptions coding;

  @Parameters(paramLabel = "TRIAL", description = "The folder of a trial that keeps its weights.")
  private Path trial;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path out;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "test",
      description = "train, validation or test (default: ${DEFAULT-VALUE}).")
  private SplitName split;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "2147483647",
      description = "A fixed random choice of so many (default: all).")
  private int images;

  @Option(
      names = "--arithmetic",
      paramLabel = "NAME",
      defaultValue = "engine",
      description = {
        "engine is fast and its file is read on this kind of machine; java computes the networks"
            + " in",
        "Java, so that its file is read on any machine (default: ${DEFAULT-VALUE})."
      })
  private ArithmeticName arithmetic;

  @Override
  public Integer call() throws IOException {
    if (images < 1) {
      throw new ParameterException(
          command.commandLine(), "--images: expected at least 1, found " + images);
    }
    CodingSpec spec = coding.spec();
    data.orOf(trial);
    try (StoredModel stored = TrialCodec.open(trial)) {
      ImageCodec codec = TrialCodec.of(stored);
      long seed = stored.data().evaluationSeed();
      DataSource chosen = Subset.of(split(stored.data().load(data.folder())), images, seed);
      byte[] symbols = codec.read(chosen, seed);
      say(written(codec, symbols, codec.compress(symbols, arithmetic, spec)));
    } catch (NotCodedException reason) {
      throw new BadDataException(trial + ": cannot be compressed: " + reason.getMessage());
    }
    return 0;
  }

  private DataSource split(DataSets sets) {
    DataSource source = split.of(sets);
    if (source.size() == 0) {
      throw new BadDataException(trial + ": expected images in the split, found none");
    }
    return source;
  }

  private List<String> written(ImageCodec codec, byte[] symbols, CompressedImages compressed)
      throws IOException {
    byte[] file = CompressedFile.bytes(compressed);
    requireRoundTrip(codec, symbols, file);
    new AtomicFiles(Disk.local()).write(out, Content.of(file));
    double numbers = symbols.length;
    return List.of(
        String.format(
            Locale.ROOT,
            "%d images of %d numbers: %d bytes, %.4f bits/dim; %.4f without the initial bits",
            compressed.images(),
            compressed.dimensions(),
            file.length,
            BYTE_BITS * file.length / numbers,
            (BYTE_BITS * file.length - compressed.initialBits()) / numbers),
        "written: " + out);
  }

  private static void requireRoundTrip(ImageCodec codec, byte[] symbols, byte[] file) {
    try {
      if (Arrays.equals(codec.decompress(CompressedFile.read(file)), symbols)) {
        return;
      }
      throw new IllegalStateException("other images come out");
    } catch (DamagedFileException reason) {
      throw new IllegalStateException(
          "what was compressed cannot be decompressed: " + reason.getMessage(), reason);
    }
  }

  private void say(List<String> lines) {
    PrintWriter console = command.commandLine().getOut();
    lines.forEach(console::println);
    console.flush();
  }
}
