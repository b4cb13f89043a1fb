package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.List;

/**
 * Where the trials of a sweep run. Whatever it is, a trial's folder and its lock see to it that
 * each is trained once; a backend only sees to it that somebody is at work.
 */
public interface Backend {

  /**
   * Brings trials to their ends, in this order or at the same time.
   *
   * @return those that have not ended: somebody else is at work on them, or a stop was asked for
   * @throws IOException if the disk fails, or a trial cannot go on from what it left there
   * @throws WorkerRefusal if a trial in another process meets what is of every trial, as missing
   *     data; in this process that is thrown as it is
   */
  List<ScheduledTrial> run(List<ScheduledTrial> trials, SweepListener listener) throws IOException;
}
