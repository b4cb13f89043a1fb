package org.vaezoo.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules that give a verdict, in their order: {@code docs/decisions/0010-one-verdict.md}. Pure
 * functions of evidence and lines. More evidence, or narrower intervals, can only strike words out
 * of those that are possible.
 */
public final class Rules {

  /**
   * A rule.
   *
   * @param holds whether its word is the model's
   * @param word its word
   * @param harmful whether something better was attainable; empty where that is not asked
   * @param worse the word where it was
   */
  private record Rule(Said holds, Word word, Optional<Supplier<Said>> harmful, Word worse) {

    static Rule of(Said holds, Word word) {
      return new Rule(holds, word, Optional.empty(), word);
    }

    static Rule of(Said holds, Word word, Supplier<Said> harmful, Word worse) {
      return new Rule(holds, word, Optional.of(harmful), worse);
    }
  }

  private final List<Word> possible = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private boolean unmeasured;

  private Rules() {}

  /** The verdict on the evidence. */
  public static Verdict judge(Evidence evidence, RuleThresholds lines) {
    Questions questions = new Questions(evidence, lines);
    Rules rules = new Rules();
    for (Rule rule : list(questions)) {
      if (rule.holds().answer() != ThreeValued.NO) {
        rules.add(rule);
      }
      if (rule.holds().answer() == ThreeValued.YES) {
        return rules.verdict();
      }
    }
    rules.possible.add(questions.hasRate() ? Word.HEALTHY : Word.NOT_JUDGED);
    if (rules.possible.size() == 1) {
      rules.numbers.add(questions.health());
    }
    return rules.verdict();
  }

  private static List<Rule> list(Questions ask) {
    Rule nothing = Rule.of(ask.nothingCoded(), Word.NOT_NEEDED, ask::codeWouldPay, Word.TOTAL);
    Rule idle = Rule.of(ask.codesIdle(), Word.UNUSED, ask::codesWouldPay, Word.CODEBOOK);
    boolean free = ask.codesAreFree();
    return List.of(
        Rule.of(ask.worseThanNothing(), Word.LEARNED_NOTHING),
        free ? idle : nothing,
        free ? nothing : idle,
        Rule.of(ask.encoderLags(), Word.LAG),
        Rule.of(ask.notRead(), Word.IGNORED),
        Rule.of(ask.noBetterThanNothing(), Word.LEARNED_NOTHING),
        Rule.of(ask.capacityIdle(), Word.UNUSED, ask::unitWouldPay, Word.DIMENSION));
  }

  private void add(Rule rule) {
    note(rule.holds());
    Said harmful = rule.harmful().map(Supplier::get).orElse(new Said(ThreeValued.NO, ""));
    note(harmful);
    if (harmful.answer() != ThreeValued.YES) {
      possible(rule.word());
    }
    if (harmful.answer() != ThreeValued.NO) {
      possible(rule.worse());
    }
  }

  private void possible(Word word) {
    if (!possible.contains(word)) {
      possible.add(word);
    }
  }

  private void note(Said said) {
    unmeasured |= said.answer() == ThreeValued.UNMEASURED;
    if (!said.numbers().isEmpty()) {
      numbers.add(said.numbers());
    }
  }

  private Verdict verdict() {
    return new Verdict(possible, unmeasured, String.join("; ", numbers));
  }
}
