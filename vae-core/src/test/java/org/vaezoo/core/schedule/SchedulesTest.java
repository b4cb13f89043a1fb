package org.vaezoo.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class SchedulesTest {

  private static final long STEPS_PER_EPOCH = 100;
  private static final long TOTAL = 2_000;

  @Test
  void constantNeverMoves() {
    assertThat(steps(new Constant(0.3))).containsOnly(0.3);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 0.25", "150, 0.375", "200, 0.5", "399, 0.9975", "400, 1", "1999, 1"})
  void linearReachesItsEndAfterItsEpochs(long step, double expected) {
    assertThat(at(new Linear(0, 1, 4), step)).isEqualTo(expected);
  }

  @Test
  void linearGoesDownAsWellAsUp() {
    Linear down = new Linear(25, 0.5, 1.5);
    assertThat(at(down, 0)).isEqualTo(25);
    assertThat(at(down, 75)).isCloseTo(12.75, within(1e-14));
    assertThat(at(down, 150)).isEqualTo(0.5);
    assertThat(steps(down)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void linearOverPartOfAnEpochCountsSteps() {
    Linear line = new Linear(0, 1, 0.03);
    assertThat(at(line, 1)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(at(line, 3)).isEqualTo(1);
  }

  @Test
  void cosineStartsHalvesAndEndsWhereItShould() {
    Cosine cosine = new Cosine(0.001, 0.0001, 0);
    assertThat(at(cosine, 0)).isEqualTo(0.001);
    assertThat(at(cosine, TOTAL / 2)).isCloseTo(0.00055, within(1e-18));
    // (1 + cos(pi / 3)) / 2 = 3/4 of the way is left after a third of the run
    assertThat(cosine.at(new Progress(600, 100, 1800))).isCloseTo(0.000775, within(1e-18));
    assertThat(at(cosine, TOTAL)).isEqualTo(0.0001);
    assertThat(steps(cosine)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void cosineWarmsUpFromZeroFirst() {
    Cosine cosine = new Cosine(0.002, 0, 4);
    assertThat(at(cosine, 0)).isZero();
    assertThat(at(cosine, 100)).isEqualTo(0.0005);
    assertThat(at(cosine, 400)).isEqualTo(0.002);
    assertThat(at(cosine, 1200)).isCloseTo(0.001, within(1e-18));
    assertThat(at(cosine, TOTAL)).isZero();
    assertThat(steps(cosine).subList(0, 401)).isSorted();
  }

  @Test
  void stagedFollowsTheEightStagesOfIwae() {
    List<Piece> stages =
        IntStream.range(0, 8)
            .mapToObj(i -> new Piece(1e-3 * Math.pow(10, -i / 7.0), Math.pow(3, i)))
            .toList();
    PiecewiseConstant rates = new PiecewiseConstant(stages);
    long total = 3280 * STEPS_PER_EPOCH;

    assertThat(rate(rates, 0, total)).isEqualTo(1e-3);
    assertThat(rate(rates, 99, total)).isEqualTo(1e-3);
    assertThat(rate(rates, 100, total)).isCloseTo(7.196856730e-4, within(1e-13));
    assertThat(rate(rates, 399, total)).isCloseTo(7.196856730e-4, within(1e-13));
    assertThat(rate(rates, 400, total)).isCloseTo(5.179474679e-4, within(1e-13));
    // (3^7 - 1) / 2 = 1093 epochs lie before the last stage
    assertThat(rate(rates, 109_299, total)).isCloseTo(1.389495494e-4, within(1e-13));
    assertThat(rate(rates, 109_300, total)).isCloseTo(1e-4, within(1e-18));
    assertThat(rate(rates, total, total)).isCloseTo(1e-4, within(1e-18));
  }

  @Test
  void aShareOfTheRunIsThatOfItsSteps() {
    Linear half = new Linear(0, 1, Optional.empty(), Optional.of(0.5));
    assertThat(at(half, 500)).isEqualTo(0.5);
    assertThat(at(half, 1000)).isEqualTo(1);
    PiecewiseConstant staged =
        new PiecewiseConstant(
            List.of(
                new Piece(3, Optional.empty(), Optional.of(0.25)),
                new Piece(2, 10),
                new Piece(1, Optional.empty(), Optional.of(0.1))));
    assertThat(at(staged, 499)).isEqualTo(3);
    assertThat(at(staged, 500)).isEqualTo(2);
    assertThat(at(staged, 1499)).isEqualTo(2);
    assertThat(at(staged, 1500)).isEqualTo(1);
    Cosine cosine = new Cosine(0.002, 0, 0, Optional.of(0.2));
    assertThat(at(cosine, 100)).isEqualTo(0.0005);
    assertThat(at(cosine, 1200)).isCloseTo(0.001, within(1e-18));
  }

  /** Halfway in time is halfway; at a quarter the logistic of -k / 4, stretched. */
  @Test
  void sigmoidIsTheLogisticOfBowman() {
    Sigmoid sigmoid = new Sigmoid(0, 1, 12.5, Optional.of(10.0), Optional.empty());
    assertThat(at(sigmoid, 0)).isZero();
    assertThat(at(sigmoid, 500)).isCloseTo(0.5, within(1e-15));
    double lowest = 1 / (1 + Math.exp(6.25));
    double quarter = (1 / (1 + Math.exp(3.125)) - lowest) / (1 - 2 * lowest);
    assertThat(at(sigmoid, 250)).isCloseTo(quarter, within(1e-15));
    assertThat(at(sigmoid, 1000)).isEqualTo(1);
    assertThat(at(sigmoid, 1999)).isEqualTo(1);
    assertThat(steps(sigmoid)).isSorted();
  }

  /** exp(-r t) with r = log 2 / 1000 is 0.5 after 1,000 steps. */
  @Test
  void exponentialIsTheTemperatureOfJang() {
    Exponential tau = new Exponential(1, 0.5, Optional.empty(), Optional.of(0.5));
    for (int step : new int[] {0, 1, 250, 999}) {
      assertThat(at(tau, step)).isCloseTo(Math.exp(-step * Math.log(2) / 1000), within(1e-15));
    }
    assertThat(at(tau, 1000)).isEqualTo(0.5);
    assertThat(at(tau, 1500)).isEqualTo(0.5);
  }

  /** Four cycles of 500 steps, half of each a line. */
  @Test
  void cyclicRisesAndRestsInEachCycle() {
    Cyclic cyclic = new Cyclic(0, 1, 4, 0.5, Optional.empty(), Optional.empty());
    for (int cycle = 0; cycle < 4; cycle++) {
      assertThat(at(cyclic, 500L * cycle)).isZero();
      assertThat(at(cyclic, 500L * cycle + 125)).isEqualTo(0.5);
      assertThat(at(cyclic, 500L * cycle + 250)).isEqualTo(1);
      assertThat(at(cyclic, 500L * cycle + 499)).isEqualTo(1);
    }
    assertThat(at(cyclic, TOTAL)).isEqualTo(1);
    assertThat(cyclic.at(Progress.END)).isEqualTo(1);
  }

  @Test
  void whatTheRunCutsOffIsRefusedWithItsNumbersWhereverItStands() {
    record Holder(List<Schedule> several, Map<String, Schedule> named, Optional<Schedule> one) {}
    Holder holder =
        new Holder(
            List.of(new Constant(1), new Linear(0, 1, 20)),
            Map.of("adversary", new Cosine(1, 0, 3)),
            Optional.of(new PiecewiseConstant(List.of(new Piece(1, 3), new Piece(2, 1)))));
    Problems problems = new Problems();
    TimedSettings.check(holder, 3, "/x", problems);
    assertThat(problems.all())
        .extracting(Problem::pointer)
        .containsExactly("/x/several/1", "/x/named/adversary", "/x/one/stages/1");
    assertThat(problems.all())
        .extracting(Problem::message)
        .containsExactly(
            "reaches 1.0 after 20.0 epochs, but training.epochs is 3; share, in place of epochs,"
                + " is a part of the run",
            "warms up for 3.0 epochs, but training.epochs is 3",
            "begins after 3.0 epochs, but training.epochs is 3");
  }

  @Test
  void whatEndsWithTheRunIsNotRefused() {
    Problems problems = new Problems();
    for (Schedule schedule :
        List.of(
            new Linear(0, 1, 3),
            new Exponential(1, 0.5, Optional.empty(), Optional.of(1.0)),
            new Cyclic(0, 1, 4, 0.5, Optional.of(3.0), Optional.empty()))) {
      schedule.check(3, "", problems);
    }
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aScheduleWithoutLengthIsRefused() {
    assertThatThrownBy(() -> new Linear(0, 1, 0))
        .hasMessage("epochs: expected a number greater than 0, found 0.0");
    assertThatThrownBy(() -> new Linear(0, 1, Optional.of(1.0), Optional.of(0.5)))
        .hasMessage("epochs, share: expected one of them, found both");
    assertThatThrownBy(() -> new Linear(0, 1, Optional.empty(), Optional.empty()))
        .hasMessage("epochs, share: expected one of them, found none");
    assertThatThrownBy(() -> new Linear(0, 1, Optional.empty(), Optional.of(1.5)))
        .hasMessage("share: expected a number above 0 and at most 1, found 1.5");
    assertThatThrownBy(() -> new Piece(1, Double.NaN)).hasMessageContaining("found NaN");
    assertThatThrownBy(() -> new Cosine(1, 0, -1))
        .hasMessage("warmupEpochs: expected a number of at least 0, found -1.0");
    assertThatThrownBy(() -> new PiecewiseConstant(List.of())).hasMessageContaining("at least one");
  }

  private static double at(Schedule schedule, long step) {
    return rate(schedule, step, TOTAL);
  }

  private static double rate(Schedule schedule, long step, long total) {
    return schedule.at(new Progress(step, STEPS_PER_EPOCH, total));
  }

  private static List<Double> steps(Schedule schedule) {
    return LongStream.rangeClosed(0, TOTAL).mapToObj(step -> at(schedule, step)).toList();
  }
}
