package org.vaezoo.core.graph;

import java.util.List;

/**
 * The text of an operation of an array and a Java number, {@code {n}}.
 *
 * @param text as a {@link ScriptTemplate}
 * @param array whether the number stands as an array of the input's type, where PyTorch has no form
 *     of the operation for a plain number
 */
record NumberScript(String text, boolean array) implements Script {

  static NumberScript plain(String text) {
    return new NumberScript(text, false);
  }

  static NumberScript array(String text) {
    return new NumberScript(text, true);
  }

  @Override
  public String of(Site site, String y, List<String> x) {
    Number value = (Number) site.settings().get(Operand.VALUE.name());
    return new ScriptTemplate(text.replace("{n}", number(value, site.inputs().get(0))))
        .of(site, y, x);
  }

  /** DJL makes an array of the number, which with whole numbers gives another type of result. */
  private String number(Number value, Form input) {
    if (!input.type().isFloating()) {
      return ScriptTexts.scalar(value, ScriptTexts.typeOf(value));
    }
    return array
        ? ScriptTexts.scalar(value.doubleValue(), input.type())
        : ScriptTexts.literal(value);
  }
}
