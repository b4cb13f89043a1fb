package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.store.Fence;
import org.vaezoo.experiments.store.LostClaimException;

/**
 * Finished blocks of a measurement, {@code NAME.blocks} beside the trial, so that a measurement
 * that was stopped or killed goes on after its last whole block: decision 12. The first line says
 * what the blocks are of; a file of anything else is begun anew. Each block has its length and a
 * checksum before it: what a kill has torn is cut off. It is deleted when the result is whole.
 */
final class BlocksFile implements KeptBlocks, AutoCloseable {

  private static final String FORMAT = "vaezoo blocks 1 ";
  private static final int LENGTHS = Integer.BYTES + Long.BYTES;

  private final Path path;
  private final Fence fence;
  private final StopSignal stop;
  private final Map<String, List<double[]>> kept = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final FileChannel channel;

  private BlocksFile(Path path, FileChannel channel, Fence fence, StopSignal stop) {
    this.path = path;
    this.channel = channel;
    this.fence = fence;
    this.stop = stop;
  }

  /**
   * Opens the blocks of a measurement, or begins them.
   *
   * @param name of the file without its end
   * @param of all that the numbers are a function of
   * @param fence asked before a block is written
   * @param stop asked before every block
   * @param note told how many blocks are taken up, if any
   */
  static BlocksFile open(
      TrialFolder folder,
      String name,
      List<JsonNode> of,
      Fence fence,
      StopSignal stop,
      Consumer<String> note) {
    Path path = folder.blocks(name);
    String head = FORMAT + DigestUtils.sha256Hex(of.toString()) + "\n";
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      BlocksFile file = new BlocksFile(path, channel, fence, stop);
      file.begin(head.getBytes(StandardCharsets.UTF_8));
      if (!file.kept.isEmpty()) {
        note.accept(name + " goes on after " + file.kept.size() + " finished blocks");
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failed(path, failure));
    }
  }

  private void begin(byte[] head) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (bytes.length < head.length
        || Arrays.mismatch(Arrays.copyOf(bytes, head.length), head) >= 0) {
      channel.truncate(0);
      write(ByteBuffer.wrap(head));
      return;
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes).position(head.length);
    int whole = head.length;
    while (readBlock(rest)) {
      whole = rest.position();
    }
    channel.truncate(whole);
    channel.position(whole);
  }

  /** Reads the next block; false where there is none that is whole. */
  private boolean readBlock(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() < LENGTHS) {
      return false;
    }
    int length = bytes.getInt();
    long checksum = bytes.getLong();
    if (length < 0 || length > bytes.remaining()) {
      return false;
    }
    byte[] block = new byte[length];
    bytes.get(block);
    if (checksum(block) != checksum) {
      return false;
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
    String name = in.readUTF();
    List<double[]> numbers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      double[] array = new double[in.readInt()];
      for (int i = 0; i < array.length; i++) {
        array[i] = in.readDouble();
      }
      numbers.add(array);
    }
    kept.put(name, numbers);
    return true;
  }

  private static long checksum(byte[] block) {
    CRC32C checksum = new CRC32C();
    checksum.update(block);
    return checksum.getValue();
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoppedException if a stop was asked for
   */
  @Override
  public List<double[]> block(String name, Supplier<List<double[]>> work) {
    if (!asked.add(name)) {
      throw new IllegalStateException("two blocks of one measurement are called " + name);
    }
    stop.check();
    List<double[]> finished = kept.remove(name);
    if (finished != null) {
      return finished;
    }
    List<double[]> numbers = work.get();
    try {
      fence.require();
      append(name, numbers);
    } catch (LostClaimException lost) {
      throw new UncheckedIOException(lost);
    } catch (IOException failure) {
      throw new UncheckedIOException(failed(path, failure));
    }
    return numbers;
  }

  private void append(String name, List<double[]> numbers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(name);
    out.writeInt(numbers.size());
    for (double[] array : numbers) {
      out.writeInt(array.length);
      ByteBuffer values = ByteBuffer.allocate(array.length * Double.BYTES);
      values.asDoubleBuffer().put(array);
      out.write(values.array());
    }
    byte[] block = bytes.toByteArray();
    ByteBuffer record = ByteBuffer.allocate(LENGTHS + block.length);
    write(record.putInt(block.length).putLong(checksum(block)).put(block).flip());
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static IOException failed(Path path, IOException failure) {
    return new IOException("writing " + path + ": " + DiskWords.of(failure), failure);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failed(path, failure));
    }
  }
}
