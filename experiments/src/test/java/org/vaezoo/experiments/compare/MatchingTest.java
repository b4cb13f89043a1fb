package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.experiments.compare.Matching.Match;

class MatchingTest {

  /** A word by its first letter, and by its length where that is even. */
  private static Map<String, String> common(String word) {
    Map<String, String> common = new LinkedHashMap<>();
    common.put("letter", word.substring(0, 1));
    if (word.length() % 2 == 0) {
      common.put("length", String.valueOf(word.length()));
    }
    return common;
  }

  private final Matching<String> matching = new Matching<>(MatchingTest::common);

  @Test
  void groupsStandInTheOrderInWhichTheyAppear() {
    assertThat(matching.groups(List.of("x", "bb", "a", "by", "xyz", "bab")))
        .containsExactly(List.of("x", "xyz"), List.of("bb", "by"), List.of("a"), List.of("bab"));
    assertThat(matching.groups(List.of())).isEmpty();
  }

  @Test
  void withoutAnythingInCommonAllAreOneGroup() {
    assertThat(new Matching<String>(word -> Map.of()).groups(List.of("b", "a")))
        .containsExactly(List.of("b", "a"));
  }

  /**
   * In the order of the first ones, then of the others; what one side lacks the other lacks too.
   */
  @Test
  void everyMatchOfBothSidesIsFound() {
    assertThat(matching.matches(List.of("x", "bb", "aa"), List.of("by", "xyz", "ba", "a")))
        .containsExactly(new Match<>("x", "xyz"), new Match<>("bb", "by"), new Match<>("bb", "ba"));
    assertThat(matching.matches(List.of(), List.of("a"))).isEmpty();
  }
}
