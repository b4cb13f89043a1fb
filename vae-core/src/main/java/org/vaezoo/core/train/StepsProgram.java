package org.vaezoo.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vaezoo.core.compile.Program;
import org.vaezoo.core.engine.FiniteSum;

/**
 * The text of a program that makes many steps: around the function of a step it moves the
 * parameters and the states as training does, and stops before a step with a number that is none.
 */
final class StepsProgram {

  /** The name of the function. */
  static final String FUNCTION = "advance";

  /**
   * What the function of a step gives, in its order.
   *
   * @param scalars how many losses and reported values, which come first
   * @param gradients paths of the parameters of the gradients that come next
   * @param states whether each of the updates that come last is written
   * @param inputs how many inputs a step has of its own: batch, noise and coefficients
   */
  record Layout(int scalars, List<String> gradients, List<Boolean> states, int inputs) {}

  private StepsProgram() {}

  /** The text, with all functions that it calls. */
  static String text(Program step, Layout layout, List<MovedGroup> groups) {
    return NativeKernels.FUNCTIONS + FiniteSum.TEXT + step.text() + advance(layout, groups);
  }

  private static String advance(Layout layout, List<MovedGroup> groups) {
    int first = layout.scalars();
    int last = first + layout.gradients().size();
    List<String> lines = new ArrayList<>();
    lines.add("def " + FUNCTION + "(" + parameters(groups) + ") -> List[Tensor]:");
    lines.add("  scalars = annotate(List[Tensor], [])");
    lines.add("  t = 0");
    lines.add("  going = True");
    lines.add("  while going and t < n:");
    lines.add(
        String.format(
            Locale.ROOT,
            "    given = torch.slice(steps, t * %d, (t + 1) * %d, 1)",
            layout.inputs(),
            layout.inputs()));
    lines.add("    r = self." + Program.FUNCTION + "(parameters + given + constants)");
    lines.add("    row = torch.stack(torch.slice(r, 0, " + first + ", 1))");
    lines.add("    gradients = torch.slice(r, " + first + ", " + last + ", 1)");
    lines.add("    going = bool(torch.isfinite(torch.sum(row)))");
    lines.add("    if going:");
    lines.add("      going = self." + FiniteSum.FUNCTION + "(gradients)");
    lines.add("    if going:");
    lines.add("      scalars.append(row)");
    for (int group = 0; group < groups.size(); group++) {
      lines.add("      " + move(group, groups.get(group), layout));
    }
    for (int state = 0; state < layout.states().size(); state++) {
      if (layout.states().get(state)) {
        lines.add("      states[" + state + "].copy_(r[" + (last + state) + "])");
      }
    }
    lines.add("      t = t + 1");
    lines.add("  if t == 0:");
    lines.add("    return scalars");
    lines.add("  return [torch.stack(scalars)]");
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String parameters(List<MovedGroup> groups) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "self",
                "n: int",
                "parameters: List[Tensor]",
                "steps: List[Tensor]",
                "constants: List[Tensor]",
                "states: List[Tensor]"));
    for (int group = 0; group < groups.size(); group++) {
      all.add("p" + group + ": List[Tensor]");
      for (int slot = 0; slot < groups.get(group).slots().size(); slot++) {
        all.add(slot(group, slot) + ": List[Tensor]");
      }
      all.add("made" + group + ": int");
      all.add("rates" + group + ": List[float]");
    }
    return String.join(", ", all);
  }

  private static String move(int number, MovedGroup group, Layout layout) {
    List<String> arguments = new ArrayList<>();
    arguments.add("p" + number);
    arguments.add(
        group.paths().stream()
            .map(path -> group.gradient(layout.gradients().indexOf(path)))
            .collect(Collectors.joining(", ", "[", "]")));
    IntStream.range(0, group.slots().size()).forEach(slot -> arguments.add(slot(number, slot)));
    arguments.add("float(made" + number + " + t + 1)");
    arguments.add("rates" + number + "[t]");
    group.rule().settings().forEach(setting -> arguments.add(Double.toString(setting)));
    return "self." + group.rule().function() + "(" + String.join(", ", arguments) + ")";
  }

  private static String slot(int group, int slot) {
    return "s" + group + "_" + slot;
  }
}
