package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.engine.TorchScript;

/**
 * Arrays of a group's members side by side, as a program of the group moves them. They hold a
 * member's numbers for the length of a native call alone: before and after it the members' own
 * arrays do.
 */
final class StackedArrays implements AutoCloseable {

  private static final String FUNCTIONS =
      """
      def rows(self, stacks: List[Tensor], member: int) -> List[Tensor]:
        return [torch.select(stack, 0, member) for stack in stacks]
      def overwrite(self, targets: List[Tensor], values: List[Tensor]) -> None:
        for i in range(len(targets)):
          targets[i].copy_(values[i])
        return None
      """;

  private final NDManager manager;
  private final TorchScript script;
  private final List<NDArray> stacks;
  private final List<List<NDArray>> rows;

  /**
   * @param ofOne the arrays of any member, whose forms are those of all
   * @param owner of the stacks until they are closed
   */
  StackedArrays(List<NDArray> ofOne, int members, NDManager owner) {
    manager = owner.newSubManager();
    script = TorchScript.compile(manager, FUNCTIONS);
    stacks =
        ofOne.stream()
            .map(one -> manager.zeros(stacked(one.getShape(), members), one.getDataType()))
            .toList();
    rows = IntStream.range(0, members).mapToObj(this::views).toList();
    stacks.forEach(NDScope::unregister);
    rows.forEach(row -> row.forEach(NDScope::unregister));
  }

  private static Shape stacked(Shape one, int members) {
    return new Shape(members).addAll(one);
  }

  private List<NDArray> views(int member) {
    return script.arrays("rows", manager, TorchScript.list(stacks), IValue.from((long) member));
  }

  /** All arrays, each with a leading axis of members. */
  List<NDArray> stacks() {
    return stacks;
  }

  /** The places of one member in all arrays. */
  List<NDArray> row(int member) {
    return rows.get(member);
  }

  /**
   * Takes the members' numbers over.
   *
   * @param own of each member the arrays that it has
   */
  void gather(List<List<NDArray>> own) {
    overwrite(flat(rows), flat(own));
  }

  /** Gives some members their numbers back; arguments as above. */
  void scatter(Collection<Integer> members, List<List<NDArray>> own) {
    overwrite(
        flat(members.stream().map(own::get).toList()),
        flat(members.stream().map(rows::get).toList()));
  }

  private void overwrite(List<NDArray> targets, List<NDArray> values) {
    script.run("overwrite", TorchScript.list(targets), TorchScript.list(values));
  }

  private static List<NDArray> flat(List<List<NDArray>> lists) {
    List<NDArray> all = new ArrayList<>();
    lists.forEach(all::addAll);
    return all;
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }
}
