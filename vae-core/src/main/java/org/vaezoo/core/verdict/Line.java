package org.vaezoo.core.verdict;

/** The names of the {@link RuleThresholds}, in their order. */
enum Line {
  WORSE("worse"),
  TRACE("trace"),
  BIT("bit"),
  WORTH("worth"),
  REGRET("regret"),
  REGRET_SHARE("regretShare"),
  USED_CODES("usedCodes"),
  LAG_GAIN("lagGain"),
  LAG_SHARE("lagShare"),
  IGNORED("ignored"),
  HARM("harm"),
  TRACE_SHARE("traceShare");

  private final String label;

  Line(String label) {
    this.label = label;
  }

  /** The key in a spec. */
  String label() {
    return label;
  }
}
