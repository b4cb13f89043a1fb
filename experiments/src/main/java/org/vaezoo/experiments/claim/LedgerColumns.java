package org.vaezoo.experiments.claim;

import java.util.Locale;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;
import org.vaezoo.experiments.compare.IntervalColumns;

/** The columns of {@code verdicts.csv}. */
public final class LedgerColumns {

  public static final Column PAPER = Column.text("paper", "the paper's folder").since(5);
  public static final Column TIER =
      Column.text("tier", "how much was trained: smoke, cpu or paper").since(5);
  public static final Column CLAIM = Column.text("claim", "name of the claim").since(5);
  public static final Column TYPE = Column.text("type", "what it is tested by").since(5);
  public static final Column SHOWS =
      Column.text("shows", "figure, table or section of the paper").since(5);
  public static final Column SAYS = Column.text("says", "the claim in one sentence").since(5);
  public static final Column SOURCE =
      Column.text(
              "source",
              "where its number comes from: closed form, identity, published or expectation")
          .since(5);
  public static final Column SOURCE_TEXT = Column.text("source_text", "the source itself").since(5);
  public static final Column KNOWN =
      Column.text("known", "how well a published number is known: verified, quoted or memory")
          .since(5);
  public static final Column PUBLISHED =
      Column.number("published", Unit.NONE, "the published number, in the unit of ours").since(5);
  public static final Column COMPARABLE =
      Column.truth("comparable", "whether that was measured under the same conditions").since(5);
  public static final Column OURS =
      Column.number("ours", Unit.NONE, "our number: a mean over seeds, or the step that decides")
          .since(5);
  public static final IntervalColumns INTERVAL =
      IntervalColumns.of("ours", Unit.NONE, "the interval of 95 % of ours").since(5);
  public static final Column SEEDS =
      Column.whole("seeds", Unit.COUNT, "seeds that ours is of").since(5);
  public static final Column VERDICT =
      Column.text("verdict", "PASS, FAIL or INCONCLUSIVE").since(5);
  public static final Column CONTROL =
      Column.truth("control", "whether it is a negative control, which has to fail").since(5);
  public static final Column EXPECTED =
      Column.truth(
              "as_expected",
              "whether that is what has to come out; empty: inconclusive, of a control only where"
                  + " trials have not finished")
          .since(5);
  public static final Column REASON =
      Column.text("reason", "what decides, or what is missing").since(5);
  public static final Column SECONDS =
      Column.number("seconds", Unit.SECONDS, "training and measuring of the trials that it reads")
          .since(5);
  public static final Column COMMIT =
      Column.text("commit", "that made these trials; several are joined by spaces").since(5);

  /** All columns in order. */
  public static final Schema SCHEMA =
      Schema.of(
          "verdicts",
          "a claim of a paper",
          PAPER,
          TIER,
          CLAIM,
          TYPE,
          SHOWS,
          SAYS,
          SOURCE,
          SOURCE_TEXT,
          KNOWN,
          PUBLISHED,
          COMPARABLE,
          OURS,
          INTERVAL,
          SEEDS,
          VERDICT,
          CONTROL,
          EXPECTED,
          REASON,
          SECONDS,
          COMMIT);

  private LedgerColumns() {}

  /**
   * The row of a claim.
   *
   * @param whole whether all trials that it reads have finished
   */
  static Row row(
      String paper, Tier tier, ClaimSpec claim, Finding finding, boolean whole, Costs costs) {
    Row row =
        new Row()
            .put(PAPER, paper)
            .put(TIER, tier.word())
            .put(CLAIM, claim.id())
            .put(TYPE, Part.typeOf(claim.test()))
            .put(SHOWS, claim.shows())
            .put(SAYS, claim.says())
            .put(SOURCE, word(claim.source().kind()))
            .put(SOURCE_TEXT, claim.source().text());
    claim.source().known().ifPresent(known -> row.put(KNOWN, word(known)));
    claim
        .published()
        .ifPresent(
            theirs -> row.put(PUBLISHED, theirs.value()).put(COMPARABLE, theirs.comparable()));
    finding.ours().ifPresent(ours -> row.put(OURS, ours));
    finding.interval().ifPresent(interval -> INTERVAL.put(row, interval));
    row.put(SEEDS, finding.seeds()).put(VERDICT, finding.outcome().name());
    row.put(CONTROL, claim.control());
    if (finding.outcome() != Outcome.INCONCLUSIVE || (claim.control() && whole)) {
      row.put(EXPECTED, claim.expects(finding.outcome()));
    }
    return row.put(REASON, finding.reason())
        .put(SECONDS, costs.seconds(finding.trials()))
        .put(COMMIT, String.join(" ", costs.commits(finding.trials())));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
