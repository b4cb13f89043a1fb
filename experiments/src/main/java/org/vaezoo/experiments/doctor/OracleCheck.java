package org.vaezoo.experiments.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.oracle.LinearOracle;
import org.vaezoo.measures.oracle.OracleColumns;

/**
 * A linear model trained for some seconds against probabilistic PCA, in closed form: data, model,
 * gradient, optimizer, evaluation and tables in one.
 */
final class OracleCheck implements Check {

  private static final int EPOCHS = 12;

  /** Nats of an example: what so short a training and one draw for each point leave. */
  private static final double TOLERANCE = 0.1;

  @Override
  public String name() {
    return "closed-form oracle";
  }

  @Override
  public Finding look(Path scratch) throws IOException {
    Path results = new SmallTraining(scratch, EPOCHS).run("oracle", EPOCHS + 1);
    ResultTable oracle = ResultTable.read(results, "oracle.csv");
    for (ResultRow row : oracle.rows()) {
      if (row.text(OracleColumns.QUANTITY).filter(LinearOracle.ELBO::equals).isPresent()) {
        return judged(
            row.number(OracleColumns.CLOSED_FORM).orElseThrow(),
            row.number(OracleColumns.MEASURED).orElseThrow());
      }
    }
    return Finding.wrong("the training gave no ELBO: " + results);
  }

  /** What a measured ELBO says beside the closed form. */
  static Finding judged(double closedForm, double measured) {
    String found =
        String.format(
            Locale.ROOT,
            "linear model: ELBO %.3f nats, probabilistic PCA %.3f",
            measured,
            closedForm);
    return Math.abs(measured - closedForm) <= TOLERANCE
        ? Finding.ok(found)
        : Finding.wrong(found + "; numbers of this machine are not to be trusted");
  }
}
