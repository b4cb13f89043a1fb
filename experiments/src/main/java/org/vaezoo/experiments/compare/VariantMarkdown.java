package org.vaezoo.experiments.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.ratedistortion.BoundColumns;
import org.vaezoo.measures.ratedistortion.CodeLengthColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;
import org.vaezoo.measures.ratedistortion.SplitRows;

/**
 * The table {@code comparison.csv} as Markdown, for a README: nats with two decimals, bits/dim with
 * three, in the order of the sweep. Where a model has no number the cell is empty; where it cannot
 * have one, as it has no rate, {@code n/a}.
 */
public final class VariantMarkdown {

  private static final List<String> HEAD =
      List.of(
          "variant",
          "paper",
          "parameters",
          "rate",
          "distortion",
          "ELBO",
          "ELBO + gain",
          "bits/dim",
          "active units",
          "codes used",
          "verdict",
          "seconds");

  /** A cell of a model that has no rate; why stands in {@code comparison.csv}. */
  private static final String NOT_APPLICABLE = "n/a";

  /** The verdict by the rules of now, and those by earlier ones. */
  private static final List<Column> VERDICTS =
      List.of(
          VerdictColumns.VERDICT,
          VariantColumns.EARLIER_VERDICT,
          EvaluationColumns.EARLIER_VERDICT);

  private final List<ResultRow> rows;

  private VariantMarkdown(List<ResultRow> rows) {
    this.rows = rows;
  }

  /**
   * The lines of the table.
   *
   * @param csv a {@code comparison.csv}
   * @throws IOException if there is none, or a row of it cannot be read
   */
  public static List<String> lines(Path csv) throws IOException {
    ResultTable table = ResultTable.read(csv.getParent(), csv.getFileName().toString());
    if (!table.notes().isEmpty()) {
      throw new IOException(csv.getParent() + ": " + table.notes().get(0).text());
    }
    return new VariantMarkdown(table.rows()).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(HEAD));
    lines.add(line(HEAD.stream().map(name -> "---").toList()));
    for (ResultRow row : rows) {
      lines.add(line(cells(row)));
    }
    return lines;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private List<String> cells(ResultRow row) {
    return List.of(
        "`" + text(row, VariantColumns.VARIANT) + "`",
        text(row, VariantColumns.PAPER),
        text(row, EvaluationColumns.PARAMETERS),
        ofRate(row, EvaluationColumns.RATE.mean(), 2),
        number(row, EvaluationColumns.DISTORTION.mean(), 2),
        ofRate(row, EvaluationColumns.ELBO.mean(), 2),
        withGain(row),
        codeLength(row),
        share(row, UnitColumns.ACTIVE_UNITS, GroupColumns.UNITS),
        share(row, StatisticColumns.USED_CODES, StatisticColumns.CODES),
        outcome(row),
        number(row, EvaluationColumns.SECONDS, 0));
  }

  /**
   * The bound of the largest K of the whole split: the ELBO and the gain that some of its images
   * have, as the bound of these images alone is one of others.
   */
  private String withGain(ResultRow row) {
    if (isWithoutRate(row)) {
      return NOT_APPLICABLE;
    }
    String elbo = text(row, EvaluationColumns.ELBO.mean());
    String gain = text(row, BoundColumns.IMPORTANCE.gain().mean());
    String error = text(row, BoundColumns.IMPORTANCE.gain().error());
    if (elbo.isEmpty() || gain.isEmpty() || error.isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.2f ± %.2f",
        Double.parseDouble(elbo) + Double.parseDouble(gain),
        Double.parseDouble(error));
  }

  private boolean isWithoutRate(ResultRow row) {
    return !text(row, SplitRows.WITHOUT_RATE).isEmpty();
  }

  /** Fewer are better; earlier tables have it with the sign of the ELBO. */
  private String codeLength(ResultRow row) {
    String earlier = text(row, EvaluationColumns.EARLIER_CODE_LENGTH);
    if (isWithoutRate(row) || earlier.isEmpty()) {
      return ofRate(row, CodeLengthColumns.ELBO, 3);
    }
    return String.format(Locale.ROOT, "%.3f", -Double.parseDouble(earlier));
  }

  /** A number that a model without a rate does not have. */
  private String ofRate(ResultRow row, Column column, int decimals) {
    return isWithoutRate(row) ? NOT_APPLICABLE : number(row, column, decimals);
  }

  /** The verdict, of earlier tables that of earlier rules; of a trial that failed how it ended. */
  private String outcome(ResultRow row) {
    String status = text(row, TrialColumns.STATUS);
    if (!status.equals("FINISHED")) {
      return status;
    }
    return VERDICTS.stream()
        .map(column -> text(row, column))
        .filter(verdict -> !verdict.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String share(ResultRow row, Column some, Column all) {
    String part = text(row, some);
    return part.isEmpty() ? "" : number(row, some, 0) + " of " + number(row, all, 0);
  }

  private String number(ResultRow row, Column column, int decimals) {
    String text = text(row, column);
    return text.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%." + decimals + "f", Double.parseDouble(text));
  }

  private static String text(ResultRow row, Column column) {
    return row.text(column).orElse("");
  }
}
