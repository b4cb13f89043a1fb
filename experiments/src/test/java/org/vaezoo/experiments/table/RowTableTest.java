package org.vaezoo.experiments.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class RowTableTest {

  @Test
  void aColumnHasTheTypeOfItsValues() throws Exception {
    Table table =
        RowTable.of(
            "t",
            columns("long", "double", "mixed", "boolean", "text"),
            rows(
                "{\"long\": 1, \"double\": 0.5, \"mixed\": 1, \"boolean\": true, \"text\": \"a\"}",
                "{\"long\": null, \"double\": 2, \"mixed\": \"b\"}",
                "{\"double\": 3.0, \"boolean\": false, \"long\": 9007199254740993}"));
    assertThat(table.types())
        .containsExactly(
            ColumnType.LONG,
            ColumnType.DOUBLE,
            ColumnType.STRING,
            ColumnType.BOOLEAN,
            ColumnType.STRING);
    assertThat(RowTable.csv(table))
        .isEqualTo(
            """
            long,double,mixed,boolean,text
            1,0.5,1,true,a
            ,2.0,b,,
            9007199254740993,3.0,,false,
            """);
  }

  @Test
  void textsReadBackWhateverIsInThem() throws Exception {
    List<String> texts =
        List.of("a,b", "say \"no\"", "two\nlines", " spaces ", "çğıöşü", "1e5", "true", "NaN");
    List<Row> rows = new ArrayList<>();
    texts.forEach(text -> rows.add(row("text", text)));
    String csv = RowTable.csv(RowTable.of("t", columns("text"), rows));
    assertThat(read(csv)).extracting(row -> row.get("text")).isEqualTo(texts);
  }

  @Test
  void noTextIsAFormula() throws Exception {
    List<Row> rows =
        rows("{\"t\": \"=1+1\"}", "{\"t\": \"@x\"}", "{\"t\": \"-x\"}", "{\"t\": \"+x\"}");
    String csv = RowTable.csv(RowTable.of("t", columns("t"), rows));
    assertThat(csv).isEqualTo("t\n'=1+1\n'@x\n'-x\n'+x\n");
    String numbers = RowTable.csv(RowTable.of("t", columns("n"), rows("{\"n\": -1.5}")));
    assertThat(numbers).isEqualTo("n\n-1.5\n");
  }

  @Test
  void numbersReadBackExactlyInEveryLocale() {
    List<Row> rows = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(7);
    List<Double> doubles = new ArrayList<>(List.of(-0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e-5));
    while (doubles.size() < 1000) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        doubles.add(value);
      }
    }
    for (double value : doubles) {
      rows.add(row("x", value).put(new GivenName("n"), -1234567L));
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

  @Test
  void columnsOfASchemaStandInItsOrderAndSweptKeysWhereTheRowsHaveThem() {
    Column split = Column.text("split", "s");
    Column seeds = Column.whole("seeds", Unit.COUNT, "s");
    Column rate = Column.number("rate_nats", Unit.NATS, "r");
    Schema schema = Schema.of("t", "a row", split, seeds, rate).withSweptKeys();
    Row anchor = new Row().put(split, "test").put(rate, 1.5);
    Row point =
        new Row()
            .put(split, "test")
            .put(new GivenName("objective.beta"), "2")
            .put(new GivenName("model.latent"), "8")
            .put(rate, 2.5);
    assertThat(RowTable.of(schema, List.of(anchor, point)).columnNames())
        .containsExactly("split", "objective.beta", "model.latent", "rate_nats");
  }

  private static Row row(String name, Object value) {
    return new Row().put(new GivenName(name), value);
  }

  private static List<Row> rows(String... texts) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (String text : texts) {
      Row row = new Row();
      new ObjectMapper()
          .readTree(text)
          .properties()
          .forEach(cell -> put(row, new GivenName(cell.getKey()), cell.getValue()));
      rows.add(row);
    }
    return rows;
  }

  private static void put(Row row, GivenName name, JsonNode value) {
    if (value.isIntegralNumber()) {
      row.put(name, value.longValue());
    } else if (value.isNumber()) {
      row.put(name, value.doubleValue());
    } else if (value.isBoolean()) {
      row.put(name, value.booleanValue());
    } else if (value.isTextual()) {
      row.put(name, value.textValue());
    }
  }
}
