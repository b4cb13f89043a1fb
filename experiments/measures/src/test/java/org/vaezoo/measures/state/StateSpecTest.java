package org.vaezoo.measures.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.OscillatorsSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.ThresholdBinarization;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinySubject;

class StateSpecTest {

  private static final StateSpec SPEC = new StateSpec(400, 300);

  private static final OscillatorsSpec SET =
      new OscillatorsSpec(500, 400, 1, 0.5, 0.5, 4, 1.25, 8, 32, 1);

  private static final DataSets DATA =
      new DataSpec(SET, new NoBinarization(), 0, 1).load(DataFolder.absent());

  private static SimpleMatrix linear(DataSource source, int units) {
    States states = source.states().orElseThrow();
    SimpleMatrix codes = new SimpleMatrix(states.examples(), units);
    for (int n = 0; n < states.examples(); n++) {
      for (int u = 0; u < units; u++) {
        double sum = 3 + u;
        for (int c = 0; c < 4; c++) {
          sum += (u == c ? 2 : 0.5) * states.value(n, c);
        }
        codes.set(n, u, sum);
      }
    }
    return codes;
  }

  private static SimpleMatrix noise(DataSource source, long key) {
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, key);
    SimpleMatrix codes = new SimpleMatrix(source.size(), 4);
    for (int i = 0; i < codes.getNumElements(); i++) {
      codes.set(i, stream.normal(i));
    }
    return codes;
  }

  private static double[] shares(List<Row> rows) {
    return rows.stream().mapToDouble(row -> (double) row.cells().get("r_squared")).toArray();
  }

  @Test
  void aLinearMapOfTheStateTellsItAll() {
    StateRows rows = new StateRows(DATA.train(), DATA.test());
    StateCodes codes = new StateCodes(linear(DATA.train(), 4), linear(DATA.test(), 4));
    assertThat(shares(rows.of("a map", codes)))
        .containsExactly(new double[] {1, 1, 1, 1}, within(1e-12));
  }

  @Test
  void noiseTellsNothing() {
    StateRows rows = new StateRows(DATA.train(), DATA.test());
    StateCodes codes = new StateCodes(noise(DATA.train(), 1), noise(DATA.test(), 2));
    assertThat(shares(rows.of("noise", codes)))
        .containsExactly(new double[] {0, 0, 0, 0}, within(0.05));
  }

  /** Two numbers leave at least the two smallest eigenvalues of the correlations: 1 and 2/3. */
  @Test
  void twoNumbersCannotTellFour() {
    StateRows rows = new StateRows(DATA.train(), DATA.test());
    StateCodes two = new StateCodes(linear(DATA.train(), 2), linear(DATA.test(), 2));
    double sum = 0;
    for (double share : shares(rows.of("two", two))) {
      sum += share;
    }
    assertThat(sum).isBetween(1.0, 7 / 3.0 + 0.1);
  }

  @Test
  void meansAndComponentsAreRows() {
    try (TinySubject tiny = new TinySubject(DATA, 20)) {
      Subject subject = tiny.subject();
      assertThat(SPEC.notApplicable(subject)).isEmpty();
      List<Row> rows = SPEC.measure(subject).tables().get("state");
      assertThat(rows)
          .extracting(row -> row.cells().get("code") + " " + row.cells().get("coordinate"))
          .containsExactly(
              "posterior mean q1",
              "posterior mean q2",
              "posterior mean p1",
              "posterior mean p2",
              "principal components q1",
              "principal components q2",
              "principal components p1",
              "principal components p2");
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(row.cells())
                      .containsEntry("split", "test")
                      .containsEntry("units", 4L)
                      .containsEntry("train_examples", 400L)
                      .containsEntry("test_examples", 300L)
                      .containsKeys("r_squared_se", "residual"));
      assertThat(SPEC.measure(subject).tables().get("state"))
          .usingRecursiveComparison()
          .isEqualTo(rows);
    }
  }

  @Test
  void aMeasureWithoutMeaningSaysWhy() {
    try (TinySubject tiny = new TinySubject(DataKind.GREY, 0)) {
      assertThat(SPEC.notApplicable(tiny.subject()))
          .contains("the data set does not tell the state of its examples");
    }
    try (TinySubject tiny = new TinySubject(DATA, 0)) {
      assertThat(new StateSpec(4, 300).notApplicable(tiny.subject()))
          .contains("no more training examples than units: 4 and 4");
    }
  }

  @Test
  void aSetWithoutAStateIsRefusedWhenTheSpecIsRead() {
    Problems problems = new Problems();
    SPEC.check(InputDescription.of(new TinyImages(DataKind.GREY)), null, "/measures/0", problems);
    assertThat(problems.all())
        .extracting(Problem::pointer, Problem::message)
        .containsExactly(
            tuple(
                "/measures/0",
                "expected a data set that tells the state of its examples, as oscillators, found"
                    + " one that does not; leave the measure out or choose another set"));
    Problems none = new Problems();
    new DataSpec(SET, new ThresholdBinarization(0.5), 0, 1)
        .check(DataFolder.absent(), "/data", none)
        .ifPresent(data -> SPEC.check(InputDescription.of(data), null, "/measures/0", none));
    assertThat(none.all()).isEmpty();
  }
}
