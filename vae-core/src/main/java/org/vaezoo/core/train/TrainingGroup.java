package org.vaezoo.core.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vaezoo.core.schedule.Phase;

/**
 * Trainings that make their steps as one program. Each stays a training of its own: between blocks
 * its weights and all that it remembers are its own arrays, so that it is measured and saved as any
 * other.
 *
 * <p>The program has a row for each place of the group, and what a row computes depends on its own
 * numbers alone. A place whose member has left, or is ahead of others, is filled with the numbers
 * of another one, and what comes of them is dropped. So a member's numbers depend, to the bit, on
 * the size of the group, on its place and on whether the group shares its examples, and not on how
 * the others fare.
 */
public final class TrainingGroup implements AutoCloseable {

  /** The most steps of a native call. */
  private static final int LARGEST = 32;

  /**
   * What a program holds for.
   *
   * @param step the program of one step of any member
   * @param rules the arithmetic of the optimizers of each row, by what they move
   */
  private record Key(StepProgram step, List<Map<List<String>, NativeRule>> rules) {}

  private final int size;
  private final boolean shared;
  private final NDManager manager;
  private final SortedMap<Integer, Training> going;
  private final Map<Key, GroupProgram> programs = new LinkedHashMap<>();
  private final Map<StepProgram, StepProgram> alike = new LinkedHashMap<>();

  /**
   * A group of trainings that have made no step, or go on.
   *
   * @param size of the group when it was formed
   * @param shared whether its members see the same examples and the same noise in each step
   * @param members those that are there, by their place in the group; closed by who made them
   * @param manager owner of the programs, of PyTorch
   * @throws IllegalArgumentException if the members do not see the same and it is said that they do
   */
  public TrainingGroup(
      int size, boolean shared, SortedMap<Integer, Training> members, NDManager manager) {
    this.size = size;
    this.shared = shared;
    this.manager = manager;
    this.going = new TreeMap<>(members);
    if (shared && !seeTheSame(members.values())) {
      throw new IllegalArgumentException(
          "group: expected members of one seed, one batch size and the same examples, as they are"
              + " to share them, found others");
    }
  }

  /** Whether trainings see the same examples and the same noise in each step. */
  public static boolean seeTheSame(Collection<Training> members) {
    TrainingInputs first = members.iterator().next().steps().inputs();
    return members.stream().allMatch(member -> member.steps().inputs().seesTheSameAs(first));
  }

  /** The members that have steps left, by their place. */
  public SortedMap<Integer, Training> going() {
    going.values().removeIf(Training::done);
    return going;
  }

  /** Lets a member go, as one that stops early; the others make the steps that they would make. */
  public void leave(int member) {
    going.remove(member);
  }

  /**
   * Advances those members that have made the fewest steps, by a block of steps as {@link
   * Training#advance}. One that fails leaves the group.
   *
   * @param most steps at most, at least 1
   * @return by place, what each of these has done
   * @throws IllegalArgumentException if the members do not make the same steps but for numbers
   */
  public SortedMap<Integer, MemberSteps> advance(long most) {
    List<Integer> last = furthestBehind();
    long first = going.get(last.get(0)).progress().step();
    long length = last.stream().mapToLong(k -> going.get(k).block(most)).min().orElseThrow();
    for (Training other : going.values()) {
      long ahead = other.progress().step() - first;
      length = ahead > 0 ? Math.min(length, ahead) : length;
    }
    return advance(last, first, Math.min(length, LARGEST));
  }

  private List<Integer> furthestBehind() {
    long fewest =
        going().values().stream().mapToLong(it -> it.progress().step()).min().orElseThrow();
    List<Integer> last =
        going.keySet().stream().filter(k -> going.get(k).progress().step() == fewest).toList();
    Phase phase = going.get(last.get(0)).phase(); // who is in another one is behind next time
    return last.stream().filter(k -> going.get(k).phase().equals(phase)).toList();
  }

  private SortedMap<Integer, MemberSteps> advance(List<Integer> members, long first, long most) {
    SortedMap<Integer, MemberSteps> done = new TreeMap<>();
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      SortedMap<Integer, GroupRow> rows = rows(members, first, most, scope);
      if (!rows.isEmpty()) {
        long free = rows.values().stream().mapToLong(GroupRow::free).min().orElseThrow();
        long count = rows.size() < members.size() ? 1 : free;
        done.putAll(together(rows, first, count, scope));
        if (done.isEmpty()) {
          rows.forEach((k, row) -> done.putAll(together(only(k, row), first, 1, scope)));
        }
      }
    }
    members.stream().filter(k -> !done.containsKey(k)).forEach(k -> done.put(k, alone(k)));
    return done;
  }

  /** What is wrong with the step of a member that has no row is said where it makes it alone. */
  private SortedMap<Integer, GroupRow> rows(
      List<Integer> members, long first, long most, NDManager scope) {
    SortedMap<Integer, GroupRow> rows = new TreeMap<>();
    for (int k : members) {
      try {
        GroupRow.of(going.get(k).steps(), going.get(k).phase(), first, most, scope)
            .ifPresent(row -> rows.put(k, row));
      } catch (UncompiledException notMade) {
        rows.remove(k);
      }
    }
    return rows;
  }

  private static SortedMap<Integer, GroupRow> only(int member, GroupRow row) {
    SortedMap<Integer, GroupRow> one = new TreeMap<>();
    one.put(member, row);
    return one;
  }

  /** Steps in one native call; none where one of the members has to make the next one alone. */
  private Map<Integer, MemberSteps> together(
      SortedMap<Integer, GroupRow> rows, long first, long count, NDManager scope) {
    GroupRow any = rows.get(rows.firstKey());
    List<GroupRow> all = IntStream.range(0, size).mapToObj(k -> rows.getOrDefault(k, any)).toList();
    List<List<StepValues>> values =
        program(all).run(all, List.copyOf(rows.keySet()), first, count, scope);
    Map<Integer, MemberSteps> done = new LinkedHashMap<>();
    rows.forEach(
        (k, row) -> {
          if (!values.get(k).isEmpty()) {
            row.count(values.get(k).size());
            done.put(k, new MemberSteps(going.get(k).made(values.get(k)), Optional.empty()));
          }
        });
    return done;
  }

  private MemberSteps alone(int member) {
    try {
      return new MemberSteps(List.of(going.get(member).step()), Optional.empty());
    } catch (RuntimeException ended) {
      leave(member);
      return new MemberSteps(List.of(), Optional.of(ended));
    }
  }

  private GroupProgram program(List<GroupRow> rows) {
    List<StepProgram> steps = rows.stream().map(row -> like(row.program())).distinct().toList();
    if (steps.size() > 1) {
      throw new IllegalArgumentException(
          "group: expected members that make the same steps but for coefficients, learning rates"
              + " and initial values, found "
              + steps.size()
              + " kinds of steps; \"training\": {\"group\": null} trains each alone");
    }
    Key key = new Key(steps.get(0), rows.stream().map(GroupRow::rules).toList());
    return programs.computeIfAbsent(key, missing -> new GroupProgram(rows, shared, manager));
  }

  /** The first program that makes the same steps. */
  private StepProgram like(StepProgram program) {
    return alike.computeIfAbsent(
        program,
        missing -> alike.values().stream().filter(missing::isLike).findFirst().orElse(missing));
  }

  @Override
  public void close() {
    programs.values().forEach(GroupProgram::close);
  }
}
