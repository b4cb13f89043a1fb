package org.vaezoo.experiments.run;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The append-only table of a trial's training, one row an epoch and split. A checkpoint remembers
 * its length and digest; resuming cuts it back to them, so that no row is torn or doubled.
 */
final class MetricsLog implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Path path;
  private final FileChannel channel;

  private MetricsLog(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Begins an empty table. */
  static MetricsLog begin(Path path, List<String> columns) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    MetricsLog log = new MetricsLog(path, channel);
    log.append(columns);
    return log;
  }

  /**
   * Goes on where a checkpoint was written.
   *
   * @throws IOException if the rows of before are not those that the checkpoint knew
   */
  static MetricsLog resume(Path path, long length, String digest) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new IOException(
          path + ": expected at least " + length + " bytes, found " + Files.size(path));
    }
    channel.truncate(length);
    channel.position(length);
    MetricsLog log = new MetricsLog(path, channel);
    if (!log.digest().equals(digest)) {
      channel.close();
      throw new IOException(path + ": its first " + length + " bytes have changed since");
    }
    return log;
  }

  /** Adds a row, whole, to the disk. */
  void append(List<?> cells) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(cells);
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
