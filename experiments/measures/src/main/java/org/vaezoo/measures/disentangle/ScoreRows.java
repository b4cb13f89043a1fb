package org.vaezoo.measures.disentangle;

import org.vaezoo.core.data.Factor;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * The scores of an encoding as rows of tables.
 *
 * @param split whose examples are coded
 */
record ScoreRows(SplitName split, Encoding encoding, DisentanglementScores scores) {

  /** What sums of many terms may be off by. */
  private static final double ROUNDING = 1e-9;

  /**
   * All rows.
   *
   * @throws SelfCheckException if a score is not of 0 to 1
   */
  Findings findings() {
    Findings findings = new Findings().add(ScoreColumns.SCHEMA, all());
    for (int factor = 0; factor < encoding.factors().size(); factor++) {
      findings.add(FactorColumns.OF_FACTORS, of(factor));
      for (int unit = 0; unit < encoding.examples().units(); unit++) {
        findings.add(FactorColumns.OF_PAIRS, of(factor, unit));
      }
    }
    return findings;
  }

  private Row all() {
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split.label())
            .put(ScoreColumns.REPRESENTATION, "posterior mean")
            .put(ScoreColumns.EXAMPLES, encoding.examples().examples())
            .put(ScoreColumns.TRAIN, scores.trainExamples())
            .put(ScoreColumns.TEST, scores.testExamples())
            .put(ScoreColumns.FACTORS, encoding.factors().size())
            .put(GroupColumns.UNITS, encoding.examples().units());
    put(row, ScoreColumns.BETA_VAE, scores.betaVae());
    put(row, ScoreColumns.FACTOR_VAE, scores.factorVae());
    row.put(ScoreColumns.FACTOR_VAE_UNITS, scores.activeUnits());
    put(row, ScoreColumns.MIG, new MutualInformationGap(scores.information()).mean());
    put(row, ScoreColumns.DISENTANGLEMENT, scores.dci().importances().disentanglement());
    put(row, ScoreColumns.COMPLETENESS, scores.dci().importances().completeness());
    put(row, ScoreColumns.INFORMATIVENESS, scores.dci().meanInformativeness());
    put(row, ScoreColumns.SAP, scores.separated().mean());
    Modularity modularity = new Modularity(scores.information());
    row.put(ScoreColumns.MODULARITY_UNITS, modularity.units());
    modularity.mean().ifPresent(mean -> put(row, ScoreColumns.MODULARITY, mean));
    return row;
  }

  private Row of(int place) {
    Factor factor = encoding.factors().get(place);
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split.label())
            .put(FactorColumns.FACTOR, factor.name())
            .put(FactorColumns.VALUES, factor.values())
            .put(FactorColumns.ENTROPY, scores.information().entropy(place))
            .put(FactorColumns.BEST_UNIT, Gap.of(scores.information().ofFactor(place)).place());
    put(row, ScoreColumns.MIG, new MutualInformationGap(scores.information()).of(place));
    put(row, ScoreColumns.COMPLETENESS, scores.dci().importances().completeness(place));
    put(row, ScoreColumns.INFORMATIVENESS, scores.dci().informativeness(place));
    put(row, ScoreColumns.SAP, scores.separated().gap(place));
    return row;
  }

  private Row of(int factor, int unit) {
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, split.label())
            .put(FactorColumns.FACTOR, encoding.factors().get(factor).name())
            .put(GroupColumns.UNIT, unit)
            .put(FactorColumns.INFORMATION, scores.information().nats(factor, unit));
    put(row, FactorColumns.IMPORTANCE, scores.dci().importances().share(factor, unit));
    put(row, FactorColumns.ACCURACY, scores.separated().accuracy(factor, unit));
    return row;
  }

  private static void put(Row row, EstimateColumns columns, Estimate score) {
    put(row, columns.mean(), score.mean());
    row.put(columns.error(), score.standardError());
  }

  /** Puts a score: 0 to 1, but for rounding, which is taken away. */
  private static void put(Row row, Column column, double score) {
    if (score < -ROUNDING || score > 1 + ROUNDING) {
      throw new SelfCheckException(column.name() + ": expected 0 to 1, found " + score);
    }
    row.put(column, Math.min(1, Math.max(0, score)));
  }
}
