package org.vaezoo.measures.representation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.GroupRate;

/** The codes of a split, of each latent group, with the labels of its examples. */
final class SplitCodes {

  private final List<CodeReader> groups;
  private final int[] labels;
  private final int classes;

  private SplitCodes(List<CodeReader> groups, int[] labels, int classes) {
    this.groups = groups;
    this.labels = labels;
    this.classes = classes;
  }

  /**
   * Reads the codes. The model is shown no label, so that one with a latent class has to infer it.
   *
   * @param split whose labels are known
   * @param classes C
   */
  static SplitCodes of(Subject subject, DataSource split, int classes) {
    List<CodeReader> groups =
        Stream.generate(CodeReader::new).limit(subject.model().groups().size()).toList();
    subject
        .passes(split)
        .forEachBatch(
            (batch, pass) -> {
              List<GroupRate> rates =
                  subject.model().infer(batch.unlabelled(), pass).terms().rates();
              IntStream.range(0, rates.size()).forEach(i -> groups.get(i).add(rates.get(i)));
            });
    return new SplitCodes(groups, split.labels().orElseThrow(), classes);
  }

  /** What can be read from the posterior of a group. */
  List<String> names(int group) {
    return groups.get(group).names();
  }

  /** The codes of a group. */
  LabelledCodes codes(int group, String name) {
    return new LabelledCodes(groups.get(group).codes(name), labels, classes);
  }
}
