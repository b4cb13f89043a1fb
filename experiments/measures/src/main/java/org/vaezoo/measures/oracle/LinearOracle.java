package org.vaezoo.measures.oracle;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.likelihood.LikelihoodColumns;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.StepColumns;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * Holds a trained linear variational autoencoder against {@link LinearOptimum} on its training
 * split: the rows of {@code oracle.csv}, each a quantity in closed form and as measured. Units have
 * no order: the one of the k-th largest rate stands beside the k-th principal component.
 */
public final class LinearOracle {

  /** The quantity that says most: all else goes into it. */
  public static final String ELBO = StepColumns.ELBO.name();

  private static final Column DECODER = LikelihoodColumns.VARIANCE;

  private final Subject subject;
  private final Vae model;
  private final Optional<Double> fixedVariance;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param subject a linear model, with one group of latents, a standard normal prior and a
   *     Gaussian likelihood
   * @param fixedVariance the decoder's variance, where it is not learned; the weight of the rate is
   *     1 then
   */
  public LinearOracle(Subject subject, Optional<Double> fixedVariance) {
    this.subject = subject;
    this.model = subject.model();
    this.fixedVariance = fixedVariance;
  }

  /**
   * The rows.
   *
   * @param measures of the training split
   */
  public List<Row> rows(SplitMeasures measures) {
    DataSource train = subject.split(SplitName.TRAIN);
    double beta = model.objective().rateWeight(Progress.END).orElseThrow();
    int units = Math.toIntExact(model.groups().get(0).units());
    ProbabilisticPca pca =
        ProbabilisticPca.of(
            DataCovariance.of(train, new DataNoise.Evaluation(subject.seed()), subject.manager()));
    double variance = fixedVariance.orElseGet(() -> pca.optimalVariance(units));
    LinearOptimum optimum = new LinearOptimum(pca, units, variance, beta);
    GroupMeasures z = measures.groups().get(0);
    double volume = train.logVolume();
    row(ELBO, optimum.elbo() - volume, measures.elbo().mean());
    row(StepColumns.RATE.name(), optimum.rate(), measures.rate().mean());
    row(StepColumns.DISTORTION.name(), optimum.distortion() + volume, measures.distortion().mean());
    row(UnitColumns.ACTIVE_UNITS.name(), optimum.activeUnits(), z.activeUnits().orElseThrow());
    row(DECODER.name(), variance, model.scalars().get(DECODER));
    if (fixedVariance.isEmpty()) {
      row("largest_principal_angle_degrees", 0, pca.largestAngle(weights(units)));
    }
    addUnits(optimum, z);
    return rows;
  }

  /** Of the units that are used, or that should be: one after the other, by their rates. */
  private void addUnits(LinearOptimum optimum, GroupMeasures z) {
    List<Double> rates = z.unitRates().orElseThrow();
    GaussianStatistics use = (GaussianStatistics) z.statistics();
    int[] units =
        IntStream.range(0, rates.size())
            .boxed()
            .sorted(Comparator.comparing(rates::get).reversed())
            .limit(Math.max(optimum.activeUnits(), z.activeUnits().orElseThrow()))
            .mapToInt(unit -> unit)
            .toArray();
    for (int component = 0; component < units.length; component++) {
      int unit = units[component];
      double rate = optimum.rate(component);
      row(component, "unit_rate_nats", rate, rates.get(unit));
      row(component, "unit_var_mean", optimum.varianceOfMean(component), use.varianceOfMean(unit));
      row(component, "unit_gaussian_information_nats", rate, use.informationBound(unit));
    }
  }

  private void row(int component, String quantity, double closedForm, double measured) {
    row(quantity, closedForm, measured).put(OracleColumns.COMPONENT, component + 1);
  }

  private Row row(String quantity, double closedForm, double measured) {
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, SplitName.TRAIN.label())
            .put(OracleColumns.QUANTITY, quantity)
            .put(OracleColumns.CLOSED_FORM, closedForm)
            .put(OracleColumns.MEASURED, measured)
            .put(OracleColumns.DIFFERENCE, measured - closedForm);
    rows.add(row);
    return row;
  }

  /** The decoder's matrix, [D, U]: the mean at each unit vector less the mean at zero. */
  private SimpleMatrix weights(int units) {
    double[] origin = means(new double[units], 1, units);
    double[] atUnits = means(SimpleMatrix.identity(units).getDDRM().getData(), units, units);
    SimpleMatrix columns = new SimpleMatrix(units, origin.length, true, atUnits).transpose();
    for (int unit = 0; unit < units; unit++) {
      for (int d = 0; d < origin.length; d++) {
        columns.set(d, unit, columns.get(d, unit) - origin[d]);
      }
    }
    return columns;
  }

  private double[] means(double[] z, int rows, int units) {
    LatentGroup group = model.groups().get(0);
    CounterStream unused = CounterStream.of(Purpose.GENERATION, 0);
    try (NDManager scope = subject.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      NDArray latents = HostArrays.create(scope, z, new Shape(rows, units), subject.type());
      StreamNoise noise = new StreamNoise(scope, subject.type(), unused);
      Pass pass = new Pass(new EagerParameters(scope), scope, noise, false, 1);
      MeanLikelihood p =
          (MeanLikelihood)
              model
                  .generate(Context.unconditional(rows), Latents.of(group, latents), pass)
                  .likelihood();
      return HostArrays.read(p.mean());
    }
  }
}
