package org.vaezoo.experiments.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.vaezoo.experiments.table.CsvFiles;

/**
 * A table that a trial's training only adds to. A checkpoint remembers its length and digest;
 * resuming cuts it back to them, so that no row is torn or doubled.
 */
public final class AppendOnlyTable implements AutoCloseable {

  private final Path path;
  private final List<String> header;
  private final List<String> columns;
  private final FileChannel channel;

  private AppendOnlyTable(
      Path path, List<String> header, List<String> columns, FileChannel channel) {
    this.path = path;
    this.header = header;
    this.columns = columns;
    this.channel = channel;
  }

  /** Begins an empty table. */
  public static AppendOnlyTable begin(Path path, List<String> columns) throws IOException {
    AppendOnlyTable table = open(path, columns, columns, 0);
    table.write(List.of(columns));
    return table;
  }

  /**
   * Goes on where a checkpoint was written. Its header says in which order the cells of a row go.
   *
   * @param columns that the rows to come have
   * @param earlier columns that rows had once: where the file has them, their cells stay empty
   * @throws IOException if the rows of before are not those that the checkpoint knew, or have other
   *     columns; the file is as it was then
   */
  public static AppendOnlyTable resume(
      Path path, List<String> columns, List<String> earlier, long length, String digest)
      throws IOException {
    byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    if (bytes.length < length) {
      throw new IOException(
          path + ": expected at least " + length + " bytes, found " + bytes.length);
    }
    if (!DigestUtils.sha256Hex(Arrays.copyOf(bytes, Math.toIntExact(length))).equals(digest)) {
      throw new IOException(path + ": its first " + length + " bytes have changed since");
    }
    return open(path, header(path, columns, earlier, bytes), columns, length);
  }

  /** The columns of a file in its order. */
  private static List<String> header(
      Path path, List<String> columns, List<String> earlier, byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> found = List.of();
    try (CSVParser parser = CSVParser.parse(text, CsvFiles.FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      found = records.hasNext() ? records.next().toList() : found;
    } catch (UncheckedIOException malformed) {
      throw new IOException(path + ": its header is no CSV", malformed);
    }
    List<String> missing = without(columns, found);
    List<String> unknown = without(without(found, columns), earlier);
    boolean twice = found.stream().distinct().count() < found.size();
    if (!missing.isEmpty() || !unknown.isEmpty() || twice) {
      throw new IOException(
          path
              + ": its header has other columns than the rows to come: missing "
              + missing
              + ", without a value "
              + unknown);
    }
    return found;
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }

  private static AppendOnlyTable open(
      Path path, List<String> header, List<String> columns, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length);
    channel.position(length);
    return new AppendOnlyTable(path, header, columns, channel);
  }

  /** Adds a row, whole, to the disk: cells by column, null where one is empty. */
  public void append(Map<String, Object> cells) throws IOException {
    appendAll(List.of(cells));
  }

  /**
   * Adds rows to the disk in one write, each cell under its column.
   *
   * @throws IllegalArgumentException if a row has other columns than the table
   */
  public void appendAll(List<Map<String, Object>> rows) throws IOException {
    write(rows.stream().map(this::inOrder).toList());
  }

  private List<Object> inOrder(Map<String, Object> row) {
    if (row.size() != columns.size() || !row.keySet().containsAll(columns)) {
      throw new IllegalArgumentException(
          path + ": expected a row of " + columns + ", found " + row.keySet());
    }
    List<Object> cells = new ArrayList<>();
    header.forEach(column -> cells.add(row.get(column)));
    return cells;
  }

  private void write(List<? extends List<?>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CsvFiles.FORMAT)) {
      printer.printRecords(rows);
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException failure) {
      throw new IOException("writing " + path + ": " + failure.getMessage(), failure);
    }
  }

  /** Bytes so far. */
  public long length() throws IOException {
    return channel.size();
  }

  /** SHA-256 of the bytes so far. */
  public String digest() throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(path));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
