package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.vaezoo.core.train.MemberSteps;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingGroup;

/**
 * Where the members of a group meet for their steps. Each member is a trial as any other, in a
 * thread of its own, but one thread is at work at a time: all they do they do holding the meeting,
 * and they let go of it only to wait for their next steps. Those one more thread makes, when all
 * who are left have asked.
 */
final class GroupMeeting implements StepMakers {

  private final TrialGroup group;
  private final SortedSet<Integer> present = new TreeSet<>();
  private final SortedMap<Integer, Training> members = new TreeMap<>();
  private final SortedMap<Integer, Long> asked = new TreeMap<>();
  private final SortedMap<Integer, MemberSteps> answers = new TreeMap<>();

  /**
   * @param ids of the trials that come
   */
  GroupMeeting(TrialGroup group, Collection<String> ids) {
    this.group = group;
    ids.forEach(id -> present.add(group.place(id)));
  }

  /** Does a member's work, in its own thread. */
  synchronized void attend(String id, Runnable work) {
    try {
      work.run();
    } finally {
      leave(group.place(id));
    }
  }

  @Override
  public synchronized StepMaker of(TrialWork work, Training training, NDManager manager) {
    int place = group.place(work.folder().id());
    if (!present.contains(place)) { // it begins anew while the others are on their way
      return StepMakers.alone(work, training, manager);
    }
    members.put(place, training);
    return new StepMaker() {
      @Override
      public List<StepValues> advance(long most) {
        return ask(place, most);
      }

      @Override
      public void close() {
        leave(place);
      }
    };
  }

  private synchronized void leave(int place) {
    members.remove(place);
    present.remove(place);
    notifyAll();
  }

  private synchronized List<StepValues> ask(int place, long most) {
    asked.put(place, most);
    notifyAll();
    await(() -> answers.containsKey(place));
    MemberSteps made = answers.remove(place);
    made.failure()
        .ifPresent(
            ended -> {
              throw ended;
            });
    return made.values();
  }

  /**
   * Makes the steps of all, in the thread that calls, until the last has left.
   *
   * @param manager owner of the group's programs
   */
  synchronized void run(NDManager manager) {
    awaitAll();
    if (present.isEmpty()) {
      return;
    }
    try (TrainingGroup steps =
        new TrainingGroup(group.members().size(), group.shared(), members, manager)) {
      while (!present.isEmpty()) {
        advance(steps);
        awaitAll();
        List.copyOf(steps.going().keySet()).stream()
            .filter(place -> !present.contains(place))
            .forEach(steps::leave);
      }
    }
  }

  /** What goes wrong for all is said to each. */
  private void advance(TrainingGroup steps) {
    try {
      answers.putAll(steps.advance(Collections.min(asked.values())));
    } catch (RuntimeException ofAll) {
      asked
          .keySet()
          .forEach(place -> answers.put(place, new MemberSteps(List.of(), Optional.of(ofAll))));
    }
    asked.keySet().removeAll(answers.keySet());
    notifyAll();
  }

  /** Waits until all who are here want steps. */
  private void awaitAll() {
    await(() -> asked.keySet().containsAll(present));
  }

  private synchronized void await(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted among the members of a group", e);
    }
  }
}
