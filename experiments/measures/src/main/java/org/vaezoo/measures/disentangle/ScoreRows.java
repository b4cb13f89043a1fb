package org.vaezoo.measures.disentangle;

import org.vaezoo.core.data.Factor;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;

/**
 * The scores of an encoding as rows of tables.
 *
 * @param split whose examples are coded
 */
record ScoreRows(SplitName split, Encoding encoding, Scores scores) {

  /** The table with a row a trial. */
  static final String TABLE = "disentanglement";

  private static final String FACTORS = "disentanglement_factors";
  private static final String PAIRS = "disentanglement_pairs";

  /** What sums of many terms may be off by. */
  private static final double ROUNDING = 1e-9;

  /**
   * All rows.
   *
   * @throws SelfCheckException if a score is not of 0 to 1
   */
  Findings findings() {
    Findings findings = new Findings().add(TABLE, all());
    for (int factor = 0; factor < encoding.factors().size(); factor++) {
      findings.add(FACTORS, of(factor));
      for (int unit = 0; unit < encoding.examples().units(); unit++) {
        findings.add(PAIRS, of(factor, unit));
      }
    }
    return findings;
  }

  private Row all() {
    Row row =
        new Row()
            .put("split", split.label())
            .put("representation", "posterior mean")
            .put("examples", encoding.examples().examples())
            .put("train_examples", scores.trainExamples())
            .put("test_examples", scores.testExamples())
            .put("factors", encoding.factors().size())
            .put("units", encoding.examples().units());
    put(row, "beta_vae_score", scores.betaVae());
    put(row, "factor_vae_score", scores.factorVae());
    row.put("factor_vae_units", scores.activeUnits());
    put(row, "mig", new MutualInformationGap(scores.information()).mean());
    put(row, "dci_disentanglement", scores.dci().importances().disentanglement());
    put(row, "dci_completeness", scores.dci().importances().completeness());
    put(row, "dci_informativeness", scores.dci().meanInformativeness());
    put(row, "sap", scores.separated().mean());
    Modularity modularity = new Modularity(scores.information());
    row.put("modularity_units", modularity.units());
    modularity.mean().ifPresent(mean -> put(row, "modularity", mean));
    return row;
  }

  private Row of(int place) {
    Factor factor = encoding.factors().get(place);
    Row row =
        new Row()
            .put("split", split.label())
            .put("factor", factor.name())
            .put("values", factor.values())
            .put("entropy_nats", scores.information().entropy(place))
            .put("best_unit", Gap.of(scores.information().ofFactor(place)).place());
    put(row, "mig", new MutualInformationGap(scores.information()).of(place));
    put(row, "dci_completeness", scores.dci().importances().completeness(place));
    put(row, "dci_informativeness", scores.dci().informativeness(place));
    put(row, "sap", scores.separated().gap(place));
    return row;
  }

  private Row of(int factor, int unit) {
    Row row =
        new Row()
            .put("split", split.label())
            .put("factor", encoding.factors().get(factor).name())
            .put("unit", unit)
            .put("information_nats", scores.information().nats(factor, unit));
    put(row, "importance", scores.dci().importances().share(factor, unit));
    put(row, "accuracy", scores.separated().accuracy(factor, unit));
    return row;
  }

  private static void put(Row row, String name, Estimate score) {
    put(row, name, score.mean());
    row.put(name + "_se", score.standardError());
  }

  /** Puts a score: 0 to 1, but for rounding, which is taken away. */
  private static void put(Row row, String name, double score) {
    if (score < -ROUNDING || score > 1 + ROUNDING) {
      throw new SelfCheckException(name + ": expected 0 to 1, found " + score);
    }
    row.put(name, Math.min(1, Math.max(0, score)));
  }
}
