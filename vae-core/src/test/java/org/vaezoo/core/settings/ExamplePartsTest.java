package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.ExampleParts.Example;

/** What is made of a part of which the type alone is known. */
class ExamplePartsTest {

  enum Colour {
    RED,
    BLUE
  }

  interface Shape extends Part {}

  @PartType("dot")
  record Dot() implements Shape {}

  @PartType("disc")
  record Disc(
      @Range(min = 0, minOpen = true, max = 0.5) double radius, @Default("true") boolean full)
      implements Shape {}

  /** An example of a picture in pictures would never end if the simplest shape were not taken. */
  @PartType("frame")
  record Frame(List<Shape> inner, Shape border) implements Shape {}

  @PartType("drawing")
  record Drawing(
      Colour colour,
      Shape shape,
      @Range(min = 3, max = 9) int corners,
      String title,
      Map<String, Integer> counts,
      Optional<Integer> depth)
      implements Part {}

  /** Nothing but what the constructor refuses. */
  @PartType("never")
  record Never(int number) implements Part {

    Never {
      throw new IllegalArgumentException("number: expected another, found " + number);
    }
  }

  private final ExampleParts examples =
      new ExampleParts(PartCatalog.of(List.of(Dot.class, Disc.class, Frame.class)));

  @Test
  void theSimplestHasWhatIsRequiredAndNothingElse() {
    Example<Drawing> simplest = examples.of(Drawing.class).get(0);
    assertThat(simplest.part())
        .isEqualTo(new Drawing(Colour.RED, new Dot(), 3, "a", Map.of(), Optional.empty()));
    assertThat(simplest.json().has("depth")).isFalse();
  }

  @Test
  void theOthersDifferInOneKey() {
    assertThat(examples.of(Drawing.class))
        .extracting(Example::part)
        .contains(
            new Drawing(Colour.BLUE, new Dot(), 3, "a", Map.of(), Optional.empty()),
            new Drawing(Colour.RED, new Disc(0.5, true), 3, "a", Map.of(), Optional.empty()),
            new Drawing(Colour.RED, new Dot(), 9, "a", Map.of(), Optional.empty()),
            new Drawing(Colour.RED, new Dot(), 3, "a", Map.of(), Optional.of(1)));
    assertThat(examples.of(Drawing.class)).extracting(Example::json).doesNotHaveDuplicates();
    assertThat(examples.of(Disc.class))
        .extracting(Example::part)
        .contains(new Disc(0.5, true), new Disc(0.5, false));
  }

  @Test
  void aPartOfPartsHoldsTheSimplest() {
    assertThat(examples.of(Frame.class).get(0).part())
        .isEqualTo(new Frame(List.of(new Dot()), new Dot()));
  }

  @Test
  void whatNoSimpleValueFitsHasNone() {
    assertThat(examples.of(Never.class)).isEmpty();
  }
}
