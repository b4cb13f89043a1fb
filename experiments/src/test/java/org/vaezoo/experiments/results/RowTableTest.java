package org.vaezoo.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class RowTableTest {

  @Test
  void aColumnHasTheTypeOfItsValues() throws Exception {
    Table table =
        RowTable.of(
            "t",
            columns("long", "double", "mixed", "boolean", "text", "any"),
            rows(
                "{\"long\": 1, \"double\": 0.5, \"mixed\": 1, \"boolean\": true, \"text\": \"a\"}",
                "{\"long\": null, \"double\": 2, \"mixed\": \"b\", \"any\": [1, {\"c\": 2}]}",
                "{\"double\": 3.0, \"boolean\": false, \"long\": 9007199254740993}"));
    assertThat(table.types())
        .containsExactly(
            ColumnType.LONG,
            ColumnType.DOUBLE,
            ColumnType.STRING,
            ColumnType.BOOLEAN,
            ColumnType.STRING,
            ColumnType.STRING);
    assertThat(RowTable.csv(table))
        .isEqualTo(
            """
            long,double,mixed,boolean,text,any
            1,0.5,1,true,a,
            ,2.0,b,,,"[1,{""c"":2}]"
            9007199254740993,3.0,,false,,
            """);
  }

  @Test
  void textsReadBackWhateverIsInThem() throws Exception {
    List<String> texts =
        List.of("a,b", "say \"no\"", "two\nlines", " spaces ", "çğıöşü", "1e5", "true", "NaN");
    List<ObjectNode> rows = new ArrayList<>();
    texts.forEach(text -> rows.add(JsonNodeFactory.instance.objectNode().put("text", text)));
    String csv = RowTable.csv(RowTable.of("t", columns("text"), rows));
    assertThat(read(csv)).extracting(row -> row.get("text")).isEqualTo(texts);
  }

  @Test
  void noTextIsAFormula() throws Exception {
    List<ObjectNode> rows =
        rows("{\"t\": \"=1+1\"}", "{\"t\": \"@x\"}", "{\"t\": \"-x\"}", "{\"t\": \"+x\"}");
    String csv = RowTable.csv(RowTable.of("t", columns("t"), rows));
    assertThat(csv).isEqualTo("t\n'=1+1\n'@x\n'-x\n'+x\n");
    String numbers = RowTable.csv(RowTable.of("t", columns("n"), rows("{\"n\": -1.5}")));
    assertThat(numbers).isEqualTo("n\n-1.5\n");
  }

  @Test
  void numbersReadBackExactlyInEveryLocale() {
    List<ObjectNode> rows = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(7);
    List<Double> doubles = new ArrayList<>(List.of(-0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e-5));
    while (doubles.size() < 1000) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        doubles.add(value);
      }
    }
    for (double value : doubles) {
      rows.add(JsonNodeFactory.instance.objectNode().put("x", value).put("n", -1234567L));
    }
    Locale before = Locale.getDefault();
    try {
      Set<String> texts = new LinkedHashSet<>();
      for (String tag : List.of("en-US", "tr-TR", "ar-EG", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        texts.add(RowTable.csv(RowTable.of("t", columns("x", "n"), rows)));
      }
      assertThat(texts).hasSize(1);
      List<CSVRecord> read = read(texts.iterator().next());
      for (int row = 0; row < doubles.size(); row++) {
        assertThat(Double.doubleToRawLongBits(Double.parseDouble(read.get(row).get("x"))))
            .isEqualTo(Double.doubleToRawLongBits(doubles.get(row)));
        assertThat(read.get(row).get("n")).isEqualTo("-1234567");
      }
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<CSVRecord> read(String csv) throws java.io.IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv)).getRecords();
  }

  private static Set<String> columns(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  private static List<ObjectNode> rows(String... texts) throws Exception {
    List<ObjectNode> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add((ObjectNode) new ObjectMapper().readTree(text));
    }
    return rows;
  }
}
