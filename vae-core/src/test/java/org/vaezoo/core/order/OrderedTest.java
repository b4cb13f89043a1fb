package org.vaezoo.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTest {

  /** Numbers whose order a table of hashes would change. */
  private static final List<Integer> NUMBERS = numbers();

  @Test
  void mapsKeepTheOrderOfTheirEntries() {
    assertThat(Ordered.map("z", 1, "a", 2).keySet()).containsExactly("z", "a");
    assertThat(Ordered.map("z", 1, "a", 2, "m", 3).values()).containsExactly(1, 2, 3);
    Map<Integer, String> map = new LinkedHashMap<>();
    NUMBERS.forEach(number -> map.put(number, "n" + number));
    assertThat(Ordered.copyOf(map).keySet()).containsExactlyElementsOf(NUMBERS);
    assertThat(Ordered.entries(Map.entry(9, "b"), Map.entry(1, "a")).keySet())
        .containsExactly(9, 1);
    assertThat(NUMBERS.stream().collect(Ordered.toMap(each -> each, each -> -each)).keySet())
        .containsExactlyElementsOf(NUMBERS);
  }

  @Test
  void setsKeepTheOrderOfTheirElements() {
    assertThat(Ordered.set("z", "a", "m")).containsExactly("z", "a", "m");
    assertThat(Ordered.copyOf(NUMBERS)).containsExactlyElementsOf(NUMBERS);
    assertThat(NUMBERS.stream().collect(Ordered.toSet())).containsExactlyElementsOf(NUMBERS);
    assertThat(List.of(2, 1, 2).stream().collect(Ordered.toSet())).containsExactly(2, 1);
  }

  @Test
  void nothingStandsTwiceAndNothingIsNull() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ordered.map("a", 1, "a", 2))
        .withMessage("a key stands twice: a");
    assertThatIllegalArgumentException().isThrownBy(() -> Ordered.set("a", "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> List.of(1, 1).stream().collect(Ordered.toMap(n -> n, n -> n)));
    assertThatNullPointerException().isThrownBy(() -> Ordered.map("a", 1, "b", null));
    assertThatNullPointerException().isThrownBy(() -> Ordered.set("a", null));
  }

  @Test
  void copiesDoNotChange() {
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
    Map<String, Integer> copy = Ordered.copyOf(map);
    List<Integer> list = new ArrayList<>(List.of(1));
    Set<Integer> set = Ordered.copyOf(list);
    map.put("b", 2);
    list.add(2);
    assertThat(copy).isUnmodifiable().hasSize(1);
    assertThat(set).isUnmodifiable().hasSize(1);
  }

  private static List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
    Collections.reverse(numbers);
    return numbers;
  }
}
