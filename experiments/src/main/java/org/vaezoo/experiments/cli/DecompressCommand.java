package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.format.IdxWriter;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Disk;
import org.vaezoo.experiments.trial.StoredModel;
import org.vaezoo.measures.compression.CompressedFile;
import org.vaezoo.measures.compression.CompressedImages;
import org.vaezoo.measures.compression.DamagedFileException;
import org.vaezoo.measures.compression.NotCodedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the images of a compressed file back. */
@Command(
    name = "decompress",
    description = {
      "Writes the images of a file of vaezoo compress as an IDX file; needs the file and the model",
      "that wrote it, no data. Images and initial bits are verified before anything is written."
    },
    mixinStandardHelpOptions = true)
final class DecompressCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "TRIAL",
      description = "The folder of the trial that wrote the file.")
  private Path trial;

  @Parameters(index = "1", paramLabel = "FILE", description = "The compressed file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "IMAGES",
      required = true,
      description = "The IDX file to write: bits as 0 and 1, grey levels as they are.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    CompressedImages compressed;
    byte[] symbols;
    try (StoredModel stored = TrialCodec.open(trial)) {
      compressed = CompressedFile.read(Files.readAllBytes(file));
      symbols = TrialCodec.of(stored).decompress(compressed);
    } catch (DamagedFileException reason) {
      throw new BadDataException(file + ": " + reason.getMessage());
    } catch (NotCodedException reason) {
      throw new BadDataException(trial + ": cannot decompress: " + reason.getMessage());
    }
    new AtomicFiles(Disk.local()).write(out, IdxWriter.images(compressed.example(), symbols));
    PrintWriter console = command.commandLine().getOut();
    console.println(
        String.format(
            Locale.ROOT,
            "%d images; SHA-256 and initial bits are those of the file",
            compressed.images()));
    console.println("written: " + out);
    console.flush();
    return 0;
  }
}
