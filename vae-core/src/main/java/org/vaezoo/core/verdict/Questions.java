package org.vaezoo.core.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.Estimate;

/**
 * The questions of the rules: pure functions of evidence and lines.
 *
 * @param evidence what was measured
 * @param lines where the lines are
 */
record Questions(Evidence evidence, RuleThresholds lines) {

  /** The weight that the rate has in the bound itself. */
  private static final double BOUND = 1;

  /** Whether D is surely above the floor of the data set. */
  Said worseThanNothing() {
    double line = Math.max(lines.harm(), lines.worse() * evidence.dimensions());
    return aboveFloor(line);
  }

  /** Whether D is no better than the floor. */
  Said noBetterThanNothing() {
    return aboveFloor(-lines.harm());
  }

  private Said aboveFloor(double line) {
    return new Said(
        evidence
            .aboveFloor()
            .ask(found -> EvidenceInterval.of(found).isAbove(line), ThreeValued.NO),
        "D above the floor "
            + evidence.aboveFloor().words(Questions::interval)
            + " (line "
            + Words.number(line)
            + ")");
  }

  /** Whether the code is worth less than a bit, to write and to read. */
  Said nothingCoded() {
    if (!hasRate()) {
      return new Said(ThreeValued.NO, rateWords());
    }
    EvidenceInterval rate = EvidenceInterval.of(rate());
    ThreeValued trace = rate.isBelow(lines.trace());
    ThreeValued small = rate.isBelow(lines.bit()).and(eitherCostBelow(lines.worth()));
    return new Said(
        trace.or(small),
        Words.text(
            "%s %s (lines %s and %s)%s",
            rateName(),
            rate,
            Words.number(lines.trace()),
            Words.number(lines.bit()),
            trace == ThreeValued.YES || rate.isBelow(lines.bit()) == ThreeValued.NO
                ? ""
                : ", " + costs(Words.number(lines.worth()))));
  }

  /** What the rate is called: of codes it is not always that of the loss. */
  private String rateName() {
    boolean codes = evidence.groups().stream().anyMatch(group -> group.codebook().isPresent());
    return codes ? "R under a fitted prior" : "R";
  }

  /** Whether the code is read so little that it need not be written. */
  Said notRead() {
    if (!hasRate()) {
      return new Said(ThreeValued.NO, "");
    }
    EvidenceInterval line = EvidenceInterval.of(rate()).times(lines.ignored());
    ThreeValued prior =
        evidence
            .fromPrior()
            .ask(cost -> EvidenceInterval.of(cost).minus(line).isBelow(0), ThreeValued.NO);
    ThreeValued another =
        evidence
            .fromAnother()
            .ask(cost -> EvidenceInterval.of(cost).minus(line).isBelow(0), ThreeValued.NO);
    return new Said(prior.or(another), costs(line.toString()));
  }

  private ThreeValued eitherCostBelow(double line) {
    ThreeValued prior =
        evidence.fromPrior().ask(cost -> EvidenceInterval.of(cost).isBelow(line), ThreeValued.NO);
    ThreeValued another =
        evidence.fromAnother().ask(cost -> EvidenceInterval.of(cost).isBelow(line), ThreeValued.NO);
    return prior.or(another);
  }

  private String costs(String line) {
    return Words.text(
        "latents from the prior cost %s and another example's %s (line %s)",
        evidence.fromPrior().words(Questions::interval),
        evidence.fromAnother().words(Questions::interval),
        line);
  }

  /** Whether one more unit would pay under the weight of the bound. */
  Said codeWouldPay() {
    return wouldPay(BOUND);
  }

  /** Whether one more unit would pay under the model's own weight; passed over without one. */
  Said unitWouldPay() {
    OptionalDouble weight = evidence.weight();
    return weight.isPresent() ? wouldPay(weight.getAsDouble()) : new Said(ThreeValued.NO, "");
  }

  private Said wouldPay(double weight) {
    double line = Math.max(lines.regret(), lines.regretShare() * codeGain());
    return new Said(
        evidence.payoff().ask(payoff -> payoff.gain(weight).isAbove(line), ThreeValued.OPEN),
        Words.text(
            "one more unit would gain %s at the weight %s (line %s)",
            evidence.payoff().words(payoff -> payoff.gain(weight).toString()),
            Words.number(weight),
            Words.number(line)));
  }

  /** What the code has taken off the distortion of a model without one; nothing if not known. */
  private double codeGain() {
    return evidence.aboveFloor().value().map(above -> Math.max(0, -above.mean())).orElse(0.0);
  }

  /** Whether too few codes of some codebook are in use. */
  Said codesIdle() {
    Said idle = new Said(ThreeValued.NO, "");
    for (Group group : evidence.groups()) {
      if (group.codebook().isPresent()) {
        EvidenceInterval used = group.codebook().get().used();
        idle =
            idle.or(
                new Said(
                    used.isBelow(lines.usedCodes()),
                    Words.text(
                        "used share of the usable codes of %s %s (line %s)",
                        group.name(), used, Words.number(lines.usedCodes()))));
      }
    }
    return idle;
  }

  /** Whether idle codes are a loss. */
  Said codesWouldPay() {
    return codesAreFree()
        ? new Said(ThreeValued.YES, "codes cost nothing in training")
        : codeWouldPay();
  }

  /** Whether codes of some codebook cost nothing in training. */
  boolean codesAreFree() {
    return evidence.groups().stream()
        .flatMap(group -> group.codebook().stream())
        .anyMatch(Group.Codebook::free);
  }

  /** Whether the encoder lags behind what the decoder could read. */
  Said encoderLags() {
    if (!hasRate()) {
      return new Said(ThreeValued.NO, "");
    }
    if (evidence.weight().isEmpty()) {
      return new Said(ThreeValued.NO, "lag not asked: the objective holds the rate");
    }
    return new Said(
        evidence.lag().ask(this::lags, ThreeValued.NO),
        Words.text(
            "optimised posteriors %s (lines %s and %s)",
            evidence.lag().words(Questions::lagWords),
            Words.number(lines.lagGain()),
            Words.number(1 + lines.lagShare())));
  }

  private ThreeValued lags(Lag lag) {
    EvidenceInterval grown =
        EvidenceInterval.of(lag.optimizedRate())
            .minus(EvidenceInterval.of(lag.encoderRate()).times(1 + lines.lagShare()));
    return EvidenceInterval.of(lag.gain()).isAbove(lines.lagGain()).and(grown.isAbove(0));
  }

  private static String lagWords(Lag lag) {
    return Words.text(
        "gain %s, rate %s in place of %s",
        interval(lag.gain()), interval(lag.optimizedRate()), interval(lag.encoderRate()));
  }

  /** Whether half of the units, or a whole group, can be missed. */
  Said capacityIdle() {
    if (!hasRate()) {
      return new Said(ThreeValued.NO, "");
    }
    double line = Math.max(lines.trace(), lines.traceShare() * rate().mean());
    return halfHeld(line).or(halfCost()).or(groupIdle(line));
  }

  private Said halfHeld(double line) {
    Optional<EvidenceInterval> held = evidence.heldByHalf();
    return new Said(
        held.map(bounds -> bounds.isBelow(line)).orElse(ThreeValued.NO),
        held.map(
                bounds ->
                    Words.text("the lesser half holds %s (line %s)", bounds, Words.number(line)))
            .orElse(""));
  }

  private Said halfCost() {
    if (evidence.units() < 2) {
      return new Said(ThreeValued.NO, "");
    }
    return new Said(
        evidence
            .halfCost()
            .ask(cost -> EvidenceInterval.of(cost).isBelow(lines.harm()), ThreeValued.NO),
        Words.text(
            "pruning it costs %s (line %s)",
            evidence.halfCost().words(Questions::interval), Words.number(lines.harm())));
  }

  private Said groupIdle(double line) {
    Said idle = new Said(ThreeValued.NO, "");
    if (evidence.groups().size() < 2) {
      return idle;
    }
    for (Group group : evidence.groups()) {
      Optional<EvidenceInterval> held =
          group
              .held()
              .flatMap(
                  units -> units.stream().map(EvidenceInterval::of).reduce(EvidenceInterval::plus));
      ThreeValued answer = held.map(bounds -> bounds.isBelow(line)).orElse(ThreeValued.NO);
      String numbers =
          answer == ThreeValued.NO
              ? ""
              : Words.text(
                  "%s holds %s", group.name(), held.map(EvidenceInterval::toString).orElse(""));
      idle = idle.or(new Said(answer, numbers));
    }
    return idle;
  }

  /** The numbers that a healthy model is healthy by. */
  String health() {
    if (!hasRate()) {
      return noBetterThanNothing().numbers() + ", " + rateWords();
    }
    return rateWords()
        + ", "
        + encoderLags().numbers()
        + ", "
        + costs(EvidenceInterval.of(rate()).times(lines.ignored()).toString())
        + ", "
        + capacityIdle().numbers();
  }

  /**
   * Whether the model has a rate. Without one only codebooks and the distortion beside the floor
   * can be asked about: every other question is one of nats that a code costs.
   */
  boolean hasRate() {
    return evidence.rate().applies();
  }

  private Estimate rate() {
    return evidence.rate().value().orElseThrow();
  }

  private String rateWords() {
    return rateName() + " " + evidence.rate().words(Questions::interval);
  }

  private static String interval(Estimate estimate) {
    return EvidenceInterval.of(estimate).toString();
  }
}
