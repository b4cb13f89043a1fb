package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;

/** Brings trials that train as one program to their ends in this process. */
public final class GroupWorker {

  private final LoadedData data;
  private final StopSignal stop;

  /**
   * @param data those that are loaded, and their floors
   */
  public GroupWorker(LoadedData data, StopSignal stop) {
    this.data = data;
    this.stop = stop;
  }

  /**
   * Brings members of one group to their ends.
   *
   * @param tasks theirs, each with who watches it
   * @return how each was left
   * @throws IOException as {@link TrialWorker#run} of any of them; the others have ended or stopped
   */
  public Map<TrialTask, TrialEnd> run(Map<TrialTask, TrialListener> tasks) throws IOException {
    TrialTask any = tasks.keySet().iterator().next();
    TrialGroup group = TrialGroup.of(new TrialFolder(any.folder())).orElseThrow();
    GroupMeeting meeting =
        new GroupMeeting(group, tasks.keySet().stream().map(TrialTask::id).toList());
    TrialWorker worker =
        new TrialWorker(data, stop, new TrialRunner(data.folder(), BlockLength::new, meeting));
    List<Member> members = new ArrayList<>();
    try (EngineSession engine =
        Engines.open(any.settings(new SettingsReader(Variants.parts())).engine())) {
      tasks.forEach((task, listener) -> members.add(new Member(worker, meeting, task, listener)));
      members.forEach(Thread::start);
      meeting.run(engine.manager());
      for (Member member : members) {
        member.await();
      }
    }
    Map<TrialTask, TrialEnd> ends = new LinkedHashMap<>();
    for (Member member : members) {
      ends.put(member.task, member.end());
    }
    return ends;
  }

  /** The thread of one trial. */
  private static final class Member extends Thread {

    private final TrialWorker worker;
    private final GroupMeeting meeting;
    private final TrialTask task;
    private final TrialListener listener;
    private TrialEnd end;
    private Exception failure;

    Member(TrialWorker worker, GroupMeeting meeting, TrialTask task, TrialListener listener) {
      super(task.id());
      setDaemon(true); // where the process fails it ends, whatever the others wait for
      this.worker = worker;
      this.meeting = meeting;
      this.task = task;
      this.listener = listener;
    }

    @Override
    public void run() {
      meeting.attend(task.id(), this::bring);
    }

    private void bring() {
      try {
        end = worker.run(task, listener);
      } catch (IOException | RuntimeException reason) {
        failure = reason;
      }
    }

    void await() {
      try {
        join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a group trains", e);
      }
    }

    TrialEnd end() throws IOException {
      if (failure instanceof IOException disk) {
        throw disk;
      }
      if (failure instanceof RuntimeException reason) {
        throw reason;
      }
      return end;
    }
  }
}
