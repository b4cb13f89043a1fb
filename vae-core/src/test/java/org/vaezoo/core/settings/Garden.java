package org.vaezoo.core.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up settings that use every type that settings may hold. */
@Doc("A garden.")
record Garden(
    @Pattern(value = "[a-z]{1,10}", says = "1 to 10 of a-z") @Doc("What it is called.") String name,
    @Range(min = 1, max = 100) int beds,
    @Default("12345678901") long seed,
    @Range(min = 0, max = 1, minOpen = true) @Default("0.5") double water,
    @Default("true") boolean fenced,
    @Default("\"late-spring\"") Season season,
    @Range(min = 1) @Default("[1, 2]") List<Integer> rows,
    Optional<Double> shade,
    Plant plant,
    @Default("[]") List<Plant> others,
    @Default("{}") Shed shed,
    @Default("{}") Map<String, Integer> tools) {

  static final PartCatalog PARTS =
      PartCatalog.of(List.of(Tree.class, Rose.class, Hedge.class, Steady.class, Pulse.class));

  Garden {
    if (name.equals("eden")) {
      throw new IllegalArgumentException("there was only one eden");
    }
  }

  enum Season {
    LATE_SPRING,
    AUTUMN
  }

  /** A record that can be left out as a whole. */
  record Shed(@Default("2") double area, @Default("null") Optional<String> colour) {}

  /** A kind. */
  interface Plant extends Part {}

  @PartType("tree")
  record Tree(@Default("3") int height) implements Plant {}

  @PartType("rose")
  record Rose(String colour, @Range(max = 9) @Default("1") Growth growth) implements Plant {}

  @PartType("hedge")
  record Hedge(List<Plant> plants) implements Plant {}

  /** A kind with a shorthand. */
  @Shorthand(Steady.class)
  interface Growth extends Part {}

  @PartType("steady")
  record Steady(@Range(min = 0) double rate) implements Growth {}

  @PartType("pulse")
  record Pulse(double low, double high) implements Growth {}
}
