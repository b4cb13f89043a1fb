package org.vaezoo.experiments.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.Note;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.testing.SyntheticResults;

class UnitRateCurvesFigureTest {

  private static final String HEADING = "epoch,step,split,group,unit,rate_nats\n";

  @TempDir private Path folder;

  @Test
  void aLineAUnitTheLeastAtTheEndFirst() throws IOException {
    write(0, rows(1, 0.5, 3, 0.25) + rows(2, 0.125, 2, 1));
    UnitRateCurves curves = UnitRateCurves.of(table());
    assertThat(curves.units()).isEqualTo(3);
    assertThat(curves.lines())
        .containsExactly(
            List.of(new Dot(1, 0.5), new Dot(2, 0.125)),
            List.of(new Dot(1, 0.25), new Dot(2, 1)),
            List.of(new Dot(1, 3), new Dot(2, 2)));
  }

  @Test
  void unitsOfTwoGroupsAreNotOne() throws IOException {
    write(0, "1,9,validation,z1,0,4\n1,9,validation,z2,0,5\n2,18,validation,z1,0,3\n");
    assertThat(UnitRateCurves.of(table()).lines())
        .containsExactly(List.of(new Dot(1, 4), new Dot(2, 3)), List.of(new Dot(1, 5)));
  }

  @Test
  void aRowWithoutAnEndIsLeftOutAndSaid() throws IOException {
    write(0, rows(1, 0.5, 3) + rows(2, 0.25, 2) + "3,24,validation,z,0,0.12");
    ResultTable table = table();
    assertThat(UnitRateCurves.of(table).lines())
        .containsExactly(
            List.of(new Dot(1, 0.5), new Dot(2, 0.25)), List.of(new Dot(1, 3), new Dot(2, 2)));
    assertThat(table.notes())
        .extracting(Note::text)
        .singleElement()
        .asString()
        .endsWith("the file ends within the line; it is left out");
  }

  @Test
  void ofVeryManyUnitsSomeAreDrawnAndTheCaptionSaysSo() throws IOException {
    double[] rates = new double[1000];
    for (int unit = 0; unit < rates.length; unit++) {
      rates[unit] = unit;
    }
    write(0, rows(1, rates) + rows(2, rates));
    UnitRateCurves curves = UnitRateCurves.of(table());
    assertThat(curves.lines()).hasSize(64).startsWith(line(0)).endsWith(line(999));
    assertThat(drawings(1).get(0).caption()).contains("64 of 1000, evenly chosen by their rank");
  }

  private static List<Dot> line(double rate) {
    return List.of(new Dot(1, rate), new Dot(2, rate));
  }

  @Test
  void aDrawingATrialThatIsTheSameEachTime() throws IOException {
    for (int trial = 0; trial < 3; trial++) {
      write(trial, rows(1, trial, 1) + rows(2, 0.5, 2 + trial));
    }
    List<Drawing> once = drawings(3);
    assertThat(once)
        .extracting(Drawing::name)
        .containsExactly("unit-rate-curves-1", "unit-rate-curves-2", "unit-rate-curves-3");
    assertThat(once.get(1).title()).startsWith("KL of each unit over the epochs: beta 0.1 · ");
    List<Drawing> again = drawings(3);
    for (int i = 0; i < once.size(); i++) {
      assertThat(FigureFormats.svg(once.get(i))).isEqualTo(FigureFormats.svg(again.get(i)));
      assertThat(FigureFormats.png(once.get(i))).isEqualTo(FigureFormats.png(again.get(i)));
    }
    assertThat(FigureFormats.svg(once.get(0)))
        .contains(">epoch<", ">greatest at the end<")
        .isNotEqualTo(FigureFormats.svg(once.get(1)));
  }

  @Test
  void ofVeryManyTrialsSomeAreDrawn() throws IOException {
    for (int trial = 5; trial < 25; trial++) {
      write(trial, rows(1, 1, 2) + rows(2, 2, 3));
    }
    List<Drawing> drawings = drawings(30);
    assertThat(drawings).hasSize(12).extracting(Drawing::name).doesNotHaveDuplicates();
    assertThat(drawings.get(0).name()).isEqualTo("unit-rate-curves-6");
    assertThat(drawings.get(11).name()).isEqualTo("unit-rate-curves-25");
    assertThat(drawings.get(0).caption()).contains("One drawing a trial: 12 of 20 finished ones");
  }

  @Test
  void whereThereIsNoLineThereIsNoDrawing() throws IOException {
    write(1, "");
    write(2, rows(1, 0.5, 3));
    assertThat(drawings(3)).isEmpty();
  }

  private void write(int trial, String rows) throws IOException {
    Path path = folder.resolve("trials").resolve(SyntheticResults.id(trial));
    Files.writeString(Files.createDirectories(path).resolve("unit_rates.csv"), HEADING + rows);
  }

  /** The rows of an epoch. */
  private static String rows(int epoch, double... rates) {
    StringBuilder rows = new StringBuilder();
    for (int unit = 0; unit < rates.length; unit++) {
      rows.append(
          String.format(
              Locale.ROOT, "%d,%d,validation,z,%d,%s\n", epoch, 8 * epoch, unit, rates[unit]));
    }
    return rows.toString();
  }

  private ResultTable table() throws IOException {
    ResultTables results = results(1);
    return results.unitRates(results.trials().get(0)).orElseThrow();
  }

  private List<Drawing> drawings(int trials) throws IOException {
    return new UnitRateCurvesFigure().of(results(trials));
  }

  private ResultTables results(int trials) throws IOException {
    return ResultTables.read(SyntheticResults.write(folder, trials, 1));
  }
}
