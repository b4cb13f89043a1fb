package org.vaezoo.experiments.paper;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.vaezoo.core.table.Column;
import org.vaezoo.experiments.claim.LedgerColumns;
import org.vaezoo.experiments.claim.Outcome;
import org.vaezoo.experiments.claim.Tier;
import org.vaezoo.experiments.table.ResultRow;

/**
 * A claim in the ledger.
 *
 * @param folder the name of the results folder, which lies beside the ledger
 * @param row of its {@code verdicts.csv}
 */
record LedgerEntry(String folder, ResultRow row) {

  static final List<String> HEAD =
      List.of(
          "paper",
          "figure or table",
          "claim",
          "source",
          "published",
          "ours, 95 % interval",
          "verdict",
          "seconds",
          "commit");

  private static final int SHOWN_OF_COMMIT = 8;

  private String text(Column column) {
    return row.text(column).orElse("");
  }

  boolean isControl() {
    return text(LedgerColumns.CONTROL).equals("true");
  }

  boolean is(Outcome outcome) {
    return text(LedgerColumns.VERDICT).equals(outcome.name());
  }

  /** Whether another verdict came out than has to. */
  boolean isUnexpected() {
    return text(LedgerColumns.EXPECTED).equals("false");
  }

  /** The paper and, where it is not that which is meant unless another is said, the tier. */
  String paper() {
    String tier = text(LedgerColumns.TIER);
    return text(LedgerColumns.PAPER) + (tier.equals(Tier.CPU.word()) ? "" : " (" + tier + ")");
  }

  /** The cells under the head. */
  List<String> cells() {
    return List.of(
        linked(),
        text(LedgerColumns.SHOWS),
        text(LedgerColumns.SAYS),
        source(),
        published(),
        ours(),
        verdict(),
        number(LedgerColumns.SECONDS, "%.0f"),
        commit());
  }

  /** The paper with a link to its folder. */
  private String linked() {
    return "[" + paper() + "](" + folder + ")";
  }

  /** "paper, claim: verdict, ours with its interval: why". */
  String explained() {
    return String.format(
        Locale.ROOT,
        "`%s` `%s`: %s%s%s%s",
        paper(),
        text(LedgerColumns.CLAIM),
        text(LedgerColumns.VERDICT),
        isControl() ? " of a control" : "",
        after(", ", ours()),
        after(": ", text(LedgerColumns.REASON)));
  }

  private String source() {
    return text(LedgerColumns.SOURCE) + after(", ", text(LedgerColumns.KNOWN));
  }

  /** A text after a sign; nothing where there is none. */
  private static String after(String sign, String text) {
    return text.isEmpty() ? "" : sign + text;
  }

  private String published() {
    String number = number(LedgerColumns.PUBLISHED, "%.5g");
    return text(LedgerColumns.COMPARABLE).equals("false") ? number + " (other conditions)" : number;
  }

  private String ours() {
    String low = number(LedgerColumns.INTERVAL.low(), "%.5g");
    return number(LedgerColumns.OURS, "%.5g")
        + (low.isEmpty()
            ? ""
            : " [" + low + ", " + number(LedgerColumns.INTERVAL.high(), "%.5g") + "]");
  }

  private String verdict() {
    String word =
        isUnexpected() ? "**" + text(LedgerColumns.VERDICT) + "**" : text(LedgerColumns.VERDICT);
    if (!isControl()) {
      return word;
    }
    return isUnexpected() ? word + ", a control that had to fail" : word + " (control)";
  }

  private String number(Column column, String format) {
    OptionalDouble number = row.number(column);
    return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "";
  }

  private String commit() {
    String all = text(LedgerColumns.COMMIT);
    String first = all.split(" ", -1)[0];
    String shown = first.substring(0, Math.min(SHOWN_OF_COMMIT, first.length()));
    return all.equals(first) ? shown : shown + " and others";
  }
}
