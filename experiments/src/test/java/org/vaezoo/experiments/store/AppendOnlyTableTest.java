package org.vaezoo.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyTableTest {

  private static final List<String> COLUMNS =
      List.of("epoch", "split", "elbo_nats", "active_units");
  private static final Map<String, Object> LAST = row(2L, "train", -1.0 / 3, null);

  @TempDir Path folder;

  @Test
  void writesEmptyCellsAndNumbersThatReadBackExactly() throws IOException {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("en-US", "tr-TR", "ar-EG", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Path file = folder.resolve(tag + ".csv");
        begun(file).close();
        assertThat(file).hasContent("epoch,split,elbo_nats,active_units\n1,validation,-0.1,4\n");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /**
   * F14: whatever of the last row a crash has left, resuming and writing it gives the same file.
   */
  @Test
  void aRowTornAtAnyByteIsCutOff() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Checkpointed saved;
    try (AppendOnlyTable table = begun(file)) {
      saved = new Checkpointed(table.length(), table.digest());
      table.append(LAST);
    }
    byte[] whole = Files.readAllBytes(file);
    assertThat(whole.length - saved.length()).isEqualTo("2,train,-0.3333333333333333,\n".length());
    for (int length = (int) saved.length(); length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (AppendOnlyTable table = saved.resume(file)) {
        assertThat(table.length()).isEqualTo(saved.length());
        table.append(LAST);
      }
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void rowsOfOneWriteTornAtAnyByteAreCutOff() throws IOException {
    Path file = folder.resolve("unit_rates.csv");
    List<Map<String, Object>> rows = List.of(LAST, row(2L, "validation", 0.25, 3), LAST);
    Checkpointed saved;
    try (AppendOnlyTable table = begun(file)) {
      saved = new Checkpointed(table.length(), table.digest());
      table.appendAll(rows);
    }
    byte[] whole = Files.readAllBytes(file);
    assertThat(Files.readString(file))
        .endsWith("\n2,validation,0.25,3\n2,train,-0.3333333333333333,\n");
    for (int length = (int) saved.length(); length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (AppendOnlyTable table = saved.resume(file)) {
        table.appendAll(rows);
      }
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void noRowsLeaveTheFileAsItIs() throws IOException {
    Path file = folder.resolve("unit_rates.csv");
    try (AppendOnlyTable table = begun(file)) {
      byte[] before = Files.readAllBytes(file);
      table.appendAll(List.of());
      assertThat(file).hasBinaryContent(before);
    }
  }

  @Test
  void rowsThatChangedSinceAreRefusedAndLeftAlone() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Checkpointed saved;
    try (AppendOnlyTable table = begun(file)) {
      saved = new Checkpointed(table.length(), table.digest());
      table.append(LAST);
    }
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < saved.length(); at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> saved.resume(file))
          .isInstanceOf(IOException.class)
          .hasMessage(file + ": its first " + saved.length() + " bytes have changed since");
      assertThat(file).hasBinaryContent(changed);
    }
  }

  @Test
  void aFileThatIsTooShortOrMissingIsRefused() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Checkpointed saved;
    try (AppendOnlyTable table = begun(file)) {
      saved = new Checkpointed(table.length(), table.digest());
    }
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 7));
    assertThatThrownBy(() -> saved.resume(file))
        .hasMessage(file + ": expected at least " + saved.length() + " bytes, found 7");
    Files.delete(file);
    assertThatThrownBy(() -> saved.resume(file)).hasMessageEndingWith("bytes, found 0");
    assertThat(file).doesNotExist();
  }

  @Test
  void beginsEmptyWhereAnOldTableLies() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Files.writeString(
        file, "rows of a run that was killed before its first checkpoint\n".repeat(9));
    begun(file).close();
    assertThat(Files.readString(file)).startsWith("epoch,").hasLineCount(2);
  }

  /** A table of an earlier version: its cells stand in another order, and the rows to come too. */
  @Test
  void cellsGoUnderTheirColumnsWhateverTheOrder() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Checkpointed saved = other(file, "elbo_nats", "epoch", "active_units", "split");
    try (AppendOnlyTable table = saved.resume(file)) {
      table.append(row(1L, "train", -7.5, 3));
      assertThatThrownBy(() -> table.append(Map.of("epoch", 1L)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(file + ": expected a row of [");
    }
    assertThat(file).hasContent("elbo_nats,epoch,active_units,split\n-7.5,1,3,train\n");
  }

  @Test
  void columnsThatRowsHadOnceStayEmpty() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Checkpointed saved = other(file, "epoch", "rate", "split", "elbo_nats", "active_units");
    try (AppendOnlyTable table = saved.resume(file)) {
      table.append(row(1L, "train", -7.5, 3));
    }
    assertThat(file).hasContent("epoch,rate,split,elbo_nats,active_units\n1,,train,-7.5,3\n");
  }

  @Test
  void aHeaderOfOtherColumnsIsRefusedAndLeftAlone() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Checkpointed renamed = other(file, "epoch", "split", "elbo", "active_units");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> renamed.resume(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file
                + ": its header has other columns than the rows to come: missing [elbo_nats],"
                + " without a value [elbo]");
    assertThat(file).hasBinaryContent(before);
    Checkpointed twice = other(file, "epoch", "split", "elbo_nats", "active_units", "split");
    assertThatThrownBy(() -> twice.resume(file)).hasMessageContaining("other columns");
    Checkpointed fewer = other(file, "epoch");
    assertThatThrownBy(() -> fewer.resume(file))
        .hasMessageContaining("missing [split, elbo_nats, active_units]");
  }

  private static Checkpointed other(Path file, String... columns) throws IOException {
    try (AppendOnlyTable table = AppendOnlyTable.begin(file, List.of(columns))) {
      return new Checkpointed(table.length(), table.digest());
    }
  }

  private static Map<String, Object> row(long epoch, String split, double elbo, Integer units) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("epoch", epoch);
    row.put("split", split);
    row.put("elbo_nats", elbo);
    row.put("active_units", units);
    return row;
  }

  private record Checkpointed(long length, String digest) {

    AppendOnlyTable resume(Path file) throws IOException {
      return AppendOnlyTable.resume(file, COLUMNS, List.of("rate", "rate_share"), length, digest);
    }
  }

  private static AppendOnlyTable begun(Path file) throws IOException {
    AppendOnlyTable table = AppendOnlyTable.begin(file, COLUMNS);
    table.append(row(1L, "validation", -0.1, 4));
    return table;
  }
}
