package org.vaezoo.core.verdict;

import java.util.EnumMap;
import java.util.Map;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/** Where the rules draw their lines; {@code docs/decisions/0010-one-verdict.md} argues for them. */
public record RuleThresholds(
    @Doc(
            "Nats a dimension by which the distortion is above the floor of the data set where"
                + " nothing was learned.")
        @Default("0.01")
        @Range(min = 0, max = 1e6)
        double worse,
    @Doc("Nats below which a rate is nothing.") @Default("0.05") @Range(min = 0, max = 1e6)
        double trace,
    @Doc("Nats of rate below which nothing is coded if it is not read either.")
        @Default("0.69")
        @Range(min = 0, max = 1e6)
        double bit,
    @Doc("Nats of distortion that other latents cost where something is coded.")
        @Default("1")
        @Range(min = 0, max = 1e6)
        double worth,
    @Doc("Nats that one more unit gains where it would pay.")
        @Default("2")
        @Range(min = 0, max = 1e6)
        double regret,
    @Doc("Share of what the code takes off the floor that one more unit gains where it would pay.")
        @Default("0.05")
        @Range(min = 0, max = 1e6)
        double regretShare,
    @Doc("Share of the usable codes below which they lie idle.")
        @Default("0.5")
        @Range(min = 0, max = 1)
        double usedCodes,
    @Doc("Nats that optimised posteriors gain where the encoder lags.")
        @Default("1")
        @Range(min = 0, max = 1e6)
        double lagGain,
    @Doc("Share by which the rate grows with it.") @Default("0.5") @Range(min = 0, max = 1e6)
        double lagShare,
    @Doc("Nats of distortion a nat of rate below which the code is not read.")
        @Default("0.05")
        @Range(min = 0, max = 1e6)
        double ignored,
    @Doc("Nats below which a cost is none.") @Default("0.5") @Range(min = 0, max = 1e6) double harm,
    @Doc("Share of the rate below which what units hold together is nothing.")
        @Default("0.01")
        @Range(min = 0, max = 1)
        double traceShare) {

  /** Those that are used unless a spec says otherwise. */
  public static final RuleThresholds DEFAULTS =
      new RuleThresholds(0.01, 0.05, 0.69, 1, 2, 0.05, 0.5, 1, 0.5, 0.05, 0.5, 0.01);

  /** The same but for one, which is multiplied by a factor. */
  RuleThresholds scaled(Line one, double factor) {
    Map<Line, Double> at = new EnumMap<>(Line.class);
    for (Line line : Line.values()) {
      at.put(line, line == one ? factor : 1);
    }
    return new RuleThresholds(
        worse * at.get(Line.WORSE),
        trace * at.get(Line.TRACE),
        bit * at.get(Line.BIT),
        worth * at.get(Line.WORTH),
        regret * at.get(Line.REGRET),
        regretShare * at.get(Line.REGRET_SHARE),
        usedCodes * at.get(Line.USED_CODES),
        lagGain * at.get(Line.LAG_GAIN),
        lagShare * at.get(Line.LAG_SHARE),
        ignored * at.get(Line.IGNORED),
        harm * at.get(Line.HARM),
        traceShare * at.get(Line.TRACE_SHARE));
  }
}
