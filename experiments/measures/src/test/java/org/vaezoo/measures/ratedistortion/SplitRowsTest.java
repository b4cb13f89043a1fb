package org.vaezoo.measures.ratedistortion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.BoundReport;
import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.ImportanceBound;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Unit;

/** A model of one group with two units, of which the second is dead. */
class SplitRowsTest {

  private static final double LOG_2 = Math.log(2);

  private static final CodeLength LENGTHS = new CodeLength(64, 0);

  private static final SplitMeasures MEASURES =
      new SplitMeasures(
          64,
          new Estimate(40, 0.2, 100),
          new BoundReport.Bound(new Estimate(3, 0.1, 100), new Estimate(-43, 0.3, 100)),
          List.of(
              new GroupMeasures(
                  new LatentGroup("z", 2),
                  new Estimate(3, 0.1, 100),
                  Optional.of(List.of(2.75, 0.25)),
                  true,
                  true,
                  new FirstIsActive())),
          List.of(
              bound(1, -43.5, OptionalDouble.empty(), List.of(-44.0, -43.0)),
              bound(1000, -42, OptionalDouble.of(0.5), List.of(-42.5, -41.5))),
          List.of(),
          List.of(-44.0, -43.0, -45.0),
          Map.of());

  private static ImportanceBound bound(
      int samples, double nats, OptionalDouble heavy, List<Double> images) {
    return new ImportanceBound(
        samples,
        new Estimate(nats, 0.5, 10),
        new Estimate(-43.25, 0.4, 10),
        new Estimate(nats + 43.25, 0.6, 10),
        4.5,
        heavy,
        images);
  }

  @Test
  void theColumnsOfRateAndDistortionNameTheirUnits() {
    Map<String, Object> row = SplitRows.rateDistortion("test", MEASURES, LENGTHS).cells();
    assertThat(row.keySet())
        .containsExactly(
            "split",
            "examples",
            "dimensions",
            "rate_nats",
            "rate_se",
            "rate_bits_per_dim",
            "distortion_nats",
            "distortion_se",
            "distortion_bits_per_dim",
            "elbo_nats",
            "elbo_se",
            "code_length_bits_per_dim",
            "importance_1_nats",
            "importance_1_se",
            "importance_1_effective_samples",
            "importance_1_standing",
            "importance_1000_nats",
            "importance_1000_se",
            "importance_1000_effective_samples",
            "importance_1000_heavy_tails",
            "importance_1000_standing",
            "importance_images",
            "importance_elbo_nats",
            "importance_elbo_se",
            "importance_gain_nats",
            "importance_gain_se",
            "units",
            "active_units",
            "unit_coordinates");
    assertThat(row.get("rate_nats")).isEqualTo(3.0);
    assertThat(row.get("rate_bits_per_dim")).isEqualTo(3 / LOG_2 / 64);
    assertThat(row.get("elbo_se")).isEqualTo(0.3);
    assertThat(row.get("importance_1_standing")).isEqualTo("not judged");
    assertThat(row.get("importance_1000_effective_samples")).isEqualTo(4.5);
    assertThat(row.get("importance_1000_standing")).isEqualTo("lower bound");
    assertThat(row.get("importance_gain_nats")).isEqualTo(1.25);
    assertThat(row.get("importance_elbo_nats")).isEqualTo(-43.25);
    assertThat(BoundColumns.IMPORTANCE.all(List.of(1, 1000)))
        .extracting(Column::name)
        .containsExactlyElementsOf(
            row.keySet().stream().filter(name -> name.startsWith("importance_")).toList());
    assertThat(row.get("importance_images")).isEqualTo(10L);
    assertThat(row.get("active_units")).isEqualTo(1L);
  }

  @Test
  void aGroupHasARowAndSoHasEachUnit() {
    Map<String, Object> group = SplitRows.groups("test", MEASURES, LENGTHS).get(0).cells();
    assertThat(group.keySet())
        .containsExactly(
            "split",
            "group",
            "units",
            "active_units",
            "unit_coordinates",
            "rate_nats",
            "rate_se",
            "rate_bits_per_dim",
            "rate_exact");
    assertThat(group.get("rate_exact")).isEqualTo(true);
    List<Row> units = SplitRows.units("test", MEASURES);
    assertThat(units).hasSize(2);
    assertThat(units.get(1).cells().keySet())
        .containsExactly(
            "split", "group", "unit", "rate_nats", "variance", "unit_coordinates", "active");
    assertThat(units.get(1).cells().get("unit")).isEqualTo(1L);
    assertThat(units.get(1).cells().get("rate_nats")).isEqualTo(0.25);
  }

  @Test
  void ratesUnderOtherPriorsAndTheUseOfACodebookStandInTheRowOfTheGroup() {
    GroupMeasures codes =
        new GroupMeasures(
            new LatentGroup("z", 1),
            Optional.of(new Estimate(LOG_2, 0, 3)),
            Optional.empty(),
            true,
            true,
            CodeStatistics.ofChoices(new double[] {0, 0, 3}, 1, 4),
            Map.of("unigram", new Estimate(0.5, 0.25, 3)),
            List.of());
    SplitMeasures measures =
        new SplitMeasures(1, codes.rate(), codes.rate(), codes.rate(), List.of(codes), List.of());
    Map<String, Object> group = SplitRows.groups("test", measures, LENGTHS).get(0).cells();
    assertThat(group.get("rate_under_unigram_nats")).isEqualTo(0.5);
    assertThat(group.get("rate_under_unigram_se")).isEqualTo(0.25);
    assertThat(group.get("codes")).isInstanceOf(Long.class);
    assertThat(group.get("used_codes")).isEqualTo(2L);
    assertThat(group.get("code_usage")).isEqualTo(0.5);
    assertThat((Double) group.get("code_perplexity")).isBetween(1.8, 1.9);
  }

  private record FirstIsActive() implements UnitStatistics {

    private static final Column VARIANCE =
        Column.number("variance", Unit.NONE, "a statistic of a posterior of another module");

    @Override
    public Coordinates coordinates() {
      return Coordinates.STANDARD;
    }

    @Override
    public int units() {
      return 2;
    }

    @Override
    public long examples() {
      return 100;
    }

    @Override
    public UnitStatistics plus(UnitStatistics other) {
      return this;
    }

    @Override
    public List<double[]> numbers() {
      return List.of();
    }

    @Override
    public UnitStatistics withNumbers(List<double[]> numbers) {
      return this;
    }

    @Override
    public boolean active(int unit) {
      return unit == 0;
    }

    @Override
    public double informationBound(int unit) {
      return 0;
    }

    @Override
    public Map<Column, Double> columns(int unit) {
      return Map.of(VARIANCE, unit == 0 ? 0.5 : 0.0);
    }
  }
}
