package org.vaezoo.core.measure.collapse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that give a verdict, in their order of precedence: the first that holds decides. Pure
 * functions of evidence and thresholds, fixed before any model was broken on purpose ({@code
 * docs/decisions/0008-collapse-verdict.md}).
 *
 * @param evidence what was measured
 * @param thresholds where the lines are
 */
record Rules(Evidence evidence, Thresholds thresholds) {

  /** The verdict on the evidence. */
  static Judgement judge(Evidence evidence, Thresholds thresholds) {
    return new Rules(evidence, thresholds).judgement();
  }

  private Judgement judgement() {
    return Stream.of(
            codebook(), encoderLag(), totalCollapse(), decoderIgnoresCode(), layer(), dimension())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::healthy);
  }

  private Optional<Judgement> codebook() {
    return evidence.groups().stream()
        .filter(
            group -> group.usedCodes().filter(used -> used < thresholds.usedCodes()).isPresent())
        .findFirst()
        .map(
            group ->
                new Judgement(
                    Verdict.CODEBOOK,
                    text(
                        "%s uses %.3f of its usable codes, fewer than %s",
                        group.name(), group.usedCodes().orElseThrow(), thresholds.usedCodes())));
  }

  private Optional<Judgement> encoderLag() {
    return evidence
        .lag()
        .filter(lag -> lag.gain() > thresholds.lagGain())
        .filter(lag -> lag.optimizedRate() > (1 + thresholds.lagShare()) * lag.encoderRate())
        .map(
            lag ->
                new Judgement(
                    Verdict.LAG,
                    text(
                        "posteriors optimised one by one gain %.2f nats, more than %s, and raise"
                            + " the rate from %.2f to %.2f nats, by more than %s of it",
                        lag.gain(),
                        thresholds.lagGain(),
                        lag.encoderRate(),
                        lag.optimizedRate(),
                        thresholds.lagShare())));
  }

  private Optional<Judgement> totalCollapse() {
    if (evidence.active(thresholds.activity()) > 0) {
      return Optional.empty();
    }
    String none =
        text("none of %d units is active above %s", evidence.units(), thresholds.activity());
    return Optional.of(
        evidence
            .payoff()
            .map(payoff -> payingOrNot(none, payoff))
            .orElseGet(
                () ->
                    new Judgement(Verdict.TOTAL, none + "; the payoff of information is unknown")));
  }

  private Judgement payingOrNot(String none, double payoff) {
    double asked = thresholds.payoff() * evidence.beta();
    boolean pays = payoff > asked;
    return new Judgement(
        pays ? Verdict.AVOIDABLE_TOTAL : Verdict.TOTAL,
        text(
            "%s; the payoff of information is %.2f, %s %s times beta = %s",
            none,
            payoff,
            pays ? "more than" : "not more than",
            thresholds.payoff(),
            evidence.beta()));
  }

  private Optional<Judgement> decoderIgnoresCode() {
    if (evidence.readCost() >= thresholds.ignored() * evidence.rate()) {
      return Optional.empty();
    }
    return Optional.of(
        new Judgement(
            Verdict.IGNORED,
            text(
                "other latents cost %.3f nats of distortion at a rate of %.2f nats, less than %s"
                    + " of it",
                evidence.readCost(), evidence.rate(), thresholds.ignored())));
  }

  /** Asked where some unit is active. */
  private Optional<Judgement> layer() {
    List<String> dead =
        evidence.groups().stream()
            .filter(group -> group.active(thresholds.activity()) == 0)
            .map(GroupEvidence::name)
            .toList();
    return dead.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Judgement(
                Verdict.LAYER,
                text(
                    "no unit of %s is active above %s, of another group some are",
                    String.join(" and ", dead), thresholds.activity())));
  }

  private Optional<Judgement> dimension() {
    return evidence.groups().stream()
        .filter(group -> inactive(group) > thresholds.deadShare() * group.units())
        .findFirst()
        .map(
            group ->
                new Judgement(
                    Verdict.DIMENSION,
                    text(
                        "%d of %d units of %s are inactive, more than %s of them",
                        inactive(group), group.units(), group.name(), thresholds.deadShare())));
  }

  private int inactive(GroupEvidence group) {
    return group.units() - group.active(thresholds.activity());
  }

  private Judgement healthy() {
    return new Judgement(
        Verdict.HEALTHY,
        text(
            "%d of %d units are active above %s and other latents cost %.2f nats",
            evidence.active(thresholds.activity()),
            evidence.units(),
            thresholds.activity(),
            evidence.readCost()));
  }

  /** The same text wherever the program runs. */
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
