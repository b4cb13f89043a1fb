package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.compile.Program;
import org.vaezoo.core.compile.Simplification;
import org.vaezoo.core.compile.Vectorisation;
import org.vaezoo.core.engine.TorchScript;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.pass.HostArrays;

/** Steps of all members of a group as one native program. It has a row for each member. */
final class GroupProgram implements AutoCloseable {

  private final List<String> paths;
  private final GroupInputs inputs;
  private final Program program;
  private final StackedArrays arrays;
  private final TorchScript script;
  private final List<List<MovedGroup>> groups;

  /**
   * @param rows of all members, alike in what they do
   * @param shared whether all members see the same examples and the same noise
   * @param owner of the program until it is closed
   */
  GroupProgram(List<GroupRow> rows, boolean shared, NDManager owner) {
    StepProgram one = rows.get(0).program();
    this.paths = one.paths();
    this.program =
        Program.of(
            Simplification.of(
                Vectorisation.of(
                    one.differentiated(owner),
                    rows.size(),
                    input -> GroupInputs.isShared(input, shared),
                    owner)),
            owner);
    this.inputs =
        new GroupInputs(program.inputs().stream().filter(StepProgram::ofTheStep).toList(), shared);
    this.arrays = new StackedArrays(rows.get(0).arrays(paths), rows.size(), owner);
    this.groups = IntStream.range(0, rows.size()).mapToObj(k -> stacked(rows.get(k), k)).toList();
    this.script =
        TorchScript.compile(
            owner,
            StepsProgram.text(
                program, one.layout(), groups.stream().flatMap(List::stream).toList()));
  }

  /** What a member's optimizers move, in the member's row of the stacked arrays. */
  private List<MovedGroup> stacked(GroupRow row, int member) {
    List<NDArray> places = arrays.row(member);
    List<MovedGroup> stacked = new ArrayList<>();
    int next = paths.size();
    for (MovedGroup group : row.groups()) {
      List<List<NDArray>> slots = new ArrayList<>();
      for (List<NDArray> slot : group.slots()) {
        slots.add(places.subList(next, next + slot.size()));
        next += slot.size();
      }
      stacked.add(group.of(member, slots));
    }
    return stacked;
  }

  /**
   * Makes steps.
   *
   * @param rows as this program was made for, at any later step
   * @param moving the members of which the steps are taken over; the rows of others are any rows
   * @param first number of the first step
   * @param count how many, at most
   * @return of each member the scalars of each step that was made; no steps where the next one has
   *     to be made alone
   */
  List<List<StepValues>> run(
      List<GroupRow> rows, List<Integer> moving, long first, long count, NDManager scope) {
    List<NDArray> given = given(rows, first, count, scope);
    List<List<NDArray>> own = rows.stream().map(row -> row.arrays(paths)).toList();
    arrays.gather(own);
    List<NDArray> table =
        script.arrays(StepsProgram.FUNCTION, scope, arguments(rows, given, first));
    if (table.isEmpty()) {
      return rows.stream().map(row -> List.<StepValues>of()).toList();
    }
    arrays.scatter(moving, own);
    return values(rows, HostArrays.read(table.get(0).transpose(2, 0, 1)));
  }

  private List<NDArray> given(List<GroupRow> rows, long first, long count, NDManager scope) {
    List<NDArray> all = new ArrayList<>();
    for (long step = first; step < first + count; step++) {
      Optional<List<NDArray>> given = inputs.of(rows, step, scope);
      if (given.isEmpty()) {
        break;
      }
      all.addAll(given.get());
    }
    return all;
  }

  private static List<List<StepValues>> values(List<GroupRow> rows, double[] read) {
    int each = read.length / rows.size();
    return IntStream.range(0, rows.size())
        .mapToObj(k -> Arrays.copyOfRange(read, k * each, (k + 1) * each))
        .map(rows.get(0).program()::rows)
        .toList();
  }

  private IValue[] arguments(List<GroupRow> rows, List<NDArray> given, long first) {
    int count = given.size() / inputs.inputs().size();
    List<String> parameters =
        program.inputs().stream()
            .filter(input -> !StepProgram.ofTheStep(input))
            .map(Input::name)
            .toList();
    List<IValue> all = new ArrayList<>();
    all.add(IValue.from((long) count));
    all.add(TorchScript.list(stacks(parameters)));
    all.add(TorchScript.list(given));
    all.add(TorchScript.list(program.constants()));
    all.add(TorchScript.list(stacks(rows.get(0).program().statePaths())));
    for (int k = 0; k < rows.size(); k++) {
      for (int g = 0; g < groups.get(k).size(); g++) {
        MovedGroup group = groups.get(k).get(g);
        all.add(TorchScript.list(places(k, group.paths())));
        group.slots().forEach(slot -> all.add(TorchScript.list(slot)));
        all.add(IValue.from(rows.get(k).groups().get(g).made()));
        all.add(IValue.listFrom(rows.get(k).rates(group, first, count)));
      }
    }
    return all.toArray(IValue[]::new);
  }

  private List<NDArray> places(int member, List<String> some) {
    return some.stream().map(path -> arrays.row(member).get(paths.indexOf(path))).toList();
  }

  private List<NDArray> stacks(List<String> some) {
    return some.stream().map(path -> arrays.stacks().get(paths.indexOf(path))).toList();
  }

  @Override
  public void close() {
    script.close();
    arrays.close();
    program.close();
  }
}
