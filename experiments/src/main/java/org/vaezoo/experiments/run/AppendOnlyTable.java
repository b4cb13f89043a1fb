package org.vaezoo.experiments.run;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table that a trial's training only adds to. A checkpoint remembers its length and digest;
 * resuming cuts it back to them, so that no row is torn or doubled.
 */
final class AppendOnlyTable implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Path path;
  private final FileChannel channel;

  private AppendOnlyTable(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Begins an empty table. */
  static AppendOnlyTable begin(Path path, List<String> columns) throws IOException {
    AppendOnlyTable table = open(path, 0);
    table.append(columns);
    return table;
  }

  /**
   * Goes on where a checkpoint was written.
   *
   * @throws IOException if the rows of before are not those that the checkpoint knew; the file is
   *     as it was then
   */
  static AppendOnlyTable resume(Path path, long length, String digest) throws IOException {
    byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    if (bytes.length < length) {
      throw new IOException(
          path + ": expected at least " + length + " bytes, found " + bytes.length);
    }
    if (!DigestUtils.sha256Hex(Arrays.copyOf(bytes, Math.toIntExact(length))).equals(digest)) {
      throw new IOException(path + ": its first " + length + " bytes have changed since");
    }
    return open(path, length);
  }

  private static AppendOnlyTable open(Path path, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length);
    channel.position(length);
    return new AppendOnlyTable(path, channel);
  }

  /** Adds a row, whole, to the disk. */
  void append(List<?> cells) throws IOException {
    appendAll(List.of(cells));
  }

  /** Adds rows to the disk in one write. */
  void appendAll(List<? extends List<?>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecords(rows);
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  /** Bytes so far. */
  long length() throws IOException {
    return channel.size();
  }

  /** SHA-256 of the bytes so far. */
  String digest() throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(path));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
