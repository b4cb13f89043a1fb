package org.vaezoo.core.measure.collapse;

import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * Where the {@link Rules} draw their lines.
 *
 * @param activity variance of the posterior mean, or nats of information of a code or class, above
 *     which a unit is active
 * @param deadShare share of inactive units above which a group has collapsed in dimension
 * @param usedCodes share of the codes that could be used below which a codebook has collapsed
 * @param ignored nats of distortion a nat of rate below which the decoder ignores the code
 * @param lagGain nats that optimising each posterior must gain for the encoder to lag
 * @param lagShare share by which the rate must grow with it
 * @param payoff how many times β the payoff of information must be for a collapse to be avoidable
 */
public record Thresholds(
    @Doc("Variance of the posterior mean, or nats of a code, above which a unit is active.")
        @Default("0.01")
        @Range(min = 0)
        double activity,
    @Doc("Share of inactive units of a group above which it is dimension collapse.")
        @Default("0.5")
        @Range(min = 0, max = 1)
        double deadShare,
    @Doc("Share of the usable codes below which it is codebook collapse.")
        @Default("0.5")
        @Range(min = 0, max = 1)
        double usedCodes,
    @Doc("Nats of distortion a nat of rate below which the decoder ignores the code.")
        @Default("0.05")
        @Range(min = 0)
        double ignored,
    @Doc("Nats that optimising each posterior gains where the encoder lags.")
        @Default("1")
        @Range(min = 0)
        double lagGain,
    @Doc("Share by which the rate grows with it.") @Default("0.5") @Range(min = 0) double lagShare,
    @Doc("Times the weight of the rate that information pays where a collapse is avoidable.")
        @Default("2")
        @Range(min = 0)
        double payoff) {

  /** Those that are used unless a spec says otherwise. */
  public static final Thresholds DEFAULTS = new Thresholds(0.01, 0.5, 0.5, 0.05, 1, 0.5, 2);

  /** The same but for one, which is multiplied by a factor. */
  Thresholds scaled(Threshold one, double factor) {
    return new Thresholds(
        scaled(one, factor, Threshold.ACTIVITY, activity),
        scaled(one, factor, Threshold.DEAD_SHARE, deadShare),
        scaled(one, factor, Threshold.USED_CODES, usedCodes),
        scaled(one, factor, Threshold.IGNORED, ignored),
        scaled(one, factor, Threshold.LAG_GAIN, lagGain),
        scaled(one, factor, Threshold.LAG_SHARE, lagShare),
        scaled(one, factor, Threshold.PAYOFF, payoff));
  }

  private static double scaled(Threshold one, double factor, Threshold mine, double value) {
    return one == mine ? factor * value : value;
  }
}
