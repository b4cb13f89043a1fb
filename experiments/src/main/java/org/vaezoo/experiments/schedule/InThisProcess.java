package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.StopSignal;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialListener;
import org.vaezoo.experiments.trial.TrialTask;
import org.vaezoo.experiments.trial.TrialWorker;

/** Trials one after the other in this process: nothing is started, and a debugger sees all. */
public final class InThisProcess implements Backend {

  private final Hands hands;
  private final StopSignal stop;

  /**
   * @param data what the trials learn from
   */
  public InThisProcess(LoadedData data, StopSignal stop) {
    this(Hands.of(data, stop), stop);
  }

  /** The same by a worker that may do something else than to train. */
  public InThisProcess(TrialWorker worker, StopSignal stop) {
    this(worker::run, stop);
  }

  /** The same by another hand, which does one after the other. */
  InThisProcess(TrialHand hand, StopSignal stop) {
    this(
        new Hands(
            hand,
            tasks -> {
              Map<TrialTask, TrialEnd> ends = new LinkedHashMap<>();
              for (Map.Entry<TrialTask, TrialListener> task : tasks.entrySet()) {
                ends.put(task.getKey(), hand.run(task.getKey(), task.getValue()));
              }
              return ends;
            }),
        stop);
  }

  private InThisProcess(Hands hands, StopSignal stop) {
    this.hands = hands;
    this.stop = stop;
  }

  @Override
  public List<ScheduledTrial> run(List<ScheduledTrial> trials, SweepListener listener)
      throws IOException {
    List<ScheduledTrial> open = new ArrayList<>();
    for (List<ScheduledTrial> unit : Units.of(trials)) {
      if (stop.requested()) {
        open.addAll(unit);
      } else {
        open.addAll(unit.size() == 1 ? one(unit.get(0), listener) : together(unit, listener));
      }
    }
    return open;
  }

  private List<ScheduledTrial> one(ScheduledTrial trial, SweepListener listener)
      throws IOException {
    TrialEnd end = hands.one().run(trial.task(), listener.trial(trial));
    return end == TrialEnd.DONE ? List.of() : List.of(trial);
  }

  private List<ScheduledTrial> together(List<ScheduledTrial> unit, SweepListener listener)
      throws IOException {
    Map<TrialTask, TrialListener> tasks = new LinkedHashMap<>();
    unit.forEach(trial -> tasks.put(trial.task(), listener.trial(trial)));
    Map<TrialTask, TrialEnd> ends = hands.group().run(tasks);
    return unit.stream().filter(trial -> ends.get(trial.task()) != TrialEnd.DONE).toList();
  }
}
