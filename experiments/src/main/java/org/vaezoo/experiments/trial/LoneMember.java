package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vaezoo.core.train.MemberSteps;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingGroup;

/**
 * A member whose group is not here, as its process died or the others have ended: the program of
 * the group runs with the other rows filled by this one, and gives the same numbers.
 */
final class LoneMember implements StepMaker {

  private final int place;
  private final TrainingGroup group;

  LoneMember(TrialGroup of, String id, Training training, NDManager manager) {
    place = of.place(id);
    SortedMap<Integer, Training> members = new TreeMap<>();
    members.put(place, training);
    group = new TrainingGroup(of.members().size(), of.shared(), members, manager);
  }

  @Override
  public List<StepValues> advance(long most) {
    MemberSteps made = group.advance(most).get(place);
    made.failure()
        .ifPresent(
            ended -> {
              throw ended;
            });
    return made.values();
  }

  @Override
  public void close() {
    group.close();
  }
}
