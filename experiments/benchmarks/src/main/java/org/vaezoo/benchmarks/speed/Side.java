package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.util.Locale;
import org.vaezoo.benchmarks.peer.PeerLoop;
import org.vaezoo.core.engine.EngineSession;

/** Who trains. */
enum Side {
  /** This project. */
  OURS,
  /** A minimal loop over DJL. */
  PEER;

  /** In tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  TrainingLoop open(String spec, EngineSession engine) throws IOException {
    return this == OURS ? new OurLoop(spec, engine) : adapted(new PeerLoop());
  }

  private static TrainingLoop adapted(PeerLoop peer) {
    return new TrainingLoop() {
      @Override
      public double steps(int count) {
        return peer.steps(count);
      }

      @Override
      public void close() {
        peer.close();
      }
    };
  }
}
