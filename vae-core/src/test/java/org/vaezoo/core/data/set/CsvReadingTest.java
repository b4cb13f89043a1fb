package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.stored.DataSets;

/** Everyday tables that were read as something else, and what is made of them. */
class CsvReadingTest extends ReadsFiles {

  // A first line of numbers.

  @Test
  void aTableWithoutHeaderIsRefusedWithTheKey() {
    write("t.csv", ROWS);
    assertRefused(
        new CsvSpec("t.csv", NONE, 1), "t.csv: line 1: expected a header", "data.set.header");
    write("t.csv", ROWS.replace(',', '\t'));
    assertRefused(new CsvSpec("t.csv", NONE, 1), "line 1: expected a header");
    write("t.csv", "1;2\n3;4\n5;7\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "line 1: expected a header");
    write("years.csv", "1990,1991\n3,4\n5,7\n");
    assertRefused(new CsvSpec("years.csv", NONE, 1), "to true where the numbers are names");
  }

  @Test
  void theKeyOfTheHeaderReadsEveryRow() {
    write("t.csv", ROWS);
    DataSets sets = load(csv("\"header\": false", "t.csv"));
    assertThat(sets.train().size() + sets.test().size()).isEqualTo(4);
    assertThat(squares(sets)).isCloseTo(3.443225, within(1e-4));
    write("years.csv", "1990,1991\n3,4\n5,7\n");
    DataSets years = load(csv("\"header\": true", "years.csv"));
    assertThat(years.reading().orElseThrow().columns()).containsExactly("1990", "1991");
    assertThat(years.train().size() + years.test().size()).isEqualTo(2);
  }

  /** As .amat files have them, and numpy.savetxt. */
  @Test
  void blanksTabsAndSemicolonsSeparate() {
    double expected = 3.443225;
    write("t.amat", " " + ROWS.replace(",", "   ").replace("\n", " \n "));
    assertThat(squares(load(csv("\"header\": false", "t.amat")))).isCloseTo(expected, within(1e-4));
    write("t.txt", "# a b c\n" + ROWS.replace(',', ' '));
    assertThat(squares(load(csv("\"header\": null", "t.txt")))).isCloseTo(expected, within(1e-4));
    write("t.tsv", "a\tb\tc\n" + ROWS.replace(',', '\t'));
    assertThat(squares(load(new CsvSpec("t.tsv", NONE, 1)))).isCloseTo(expected, within(1e-4));
    write("t.csv", "a;b;c\n" + ROWS.replace(',', ';').replace('.', ','));
    assertThat(squares(load(new CsvSpec("t.csv", NONE, 1)))).isCloseTo(expected, within(1e-4));
    write("tab.csv", "a\tb\tc\n" + ROWS.replace(',', '\t').replace('.', ','));
    assertThat(squares(load(new CsvSpec("tab.csv", NONE, 1)))).isCloseTo(expected, within(1e-4));
  }

  @Test
  void aCommaBeforeThreeDigitsMayBeOneOfThousands() {
    write("t.csv", "a;b\n1,234;5\n2,345;6\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "data.set.decimal");
    DataSets sets = load(csv("\"decimal\": \"comma\"", "t.csv"));
    assertThat(sets.reading().orElseThrow().least()).isEqualTo(1.234);
  }

  @Test
  void aTableMayBePacked() {
    IdxBytes.file(
        folder, "t.csv.gz", IdxBytes.gzip(("a,b,c\n" + ROWS).getBytes(StandardCharsets.UTF_8)));
    assertThat(squares(load(new CsvSpec("t.csv.gz", NONE, 1)))).isCloseTo(3.443225, within(1e-4));
  }

  // Columns that count.

  @Test
  void aColumnWithoutNameThatNumbersTheRowsIsLeftOut() {
    String[] rows = ROWS.split("\n", -1);
    write("t.csv", ",a,b,c\n0," + rows[0] + "\n1," + rows[1] + "\n2," + rows[2] + "\n3," + rows[3]);
    DataSets sets = load(new CsvSpec("t.csv", NONE, 1));
    assertThat(squares(sets)).isCloseTo(3.443225, within(1e-4));
    assertThat(sets.reading().orElseThrow().notes())
        .startsWith("column 1, without a name, numbers the rows and is left out");
    write("t.csv", "a,,c\n1.5,2,3\n1,2,3\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "expected a name for every column");
    write("t.csv", ",b\n1.5,2\n1,2\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "none for column 1");
  }

  @Test
  void aNamedColumnThatNumbersTheRowsIsRefusedWithTheKeys() {
    for (String name : List.of("id", "Unnamed: 0", "time")) {
      write("t.csv", name + ",x\n1,.5\n2,.25\n3,.125\n4,.5\n5,.75\n");
      assertRefused(new CsvSpec("t.csv", NONE, 1), "data.set.ignore to [\"" + name + "\"]");
    }
    write("t.csv", "n,x\n3,.5\n1,.25\n0,.125\n4,.5\n2,.75\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "column 'n' numbers the rows");
    write("t.csv", "id,x\n103,.5\n1,.25\n77,.125\n4,.5\n2,.75\n");
    assertRefused(new CsvSpec("t.csv", NONE, 1), "column 'id' numbers the rows");
    assertThat(load(csv("\"ignore\": [\"id\"]", "t.csv")).train().shape()).isEqualTo(new Shape(1));
    assertThat(load(csv("\"keep\": [\"id\"]", "t.csv")).train().shape()).isEqualTo(new Shape(2));
    write("t.csv", "n,x\n3,.5\n1,.25\n3,.125\n4,.5\n2,.75\n");
    assertThat(load(new CsvSpec("t.csv", NONE, 1)).train().shape()).isEqualTo(new Shape(2));
  }
}
