package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Pictures of {@link CoupledOscillators}, whose state the set tells: two frames one above the
 * other, the lower one a short time after the upper one, each with both masses as spots ({@link
 * SpotFrame}). Where the masses are can be seen in one frame, how fast they are only in both.
 * Nothing is read: the keys are the whole set, and examples are independent of each other.
 *
 * <p>Both modes of an example have a phase that is uniform and an energy that is uniform up to that
 * of the largest amplitude, so that place and velocity over frequency are uniform on a disc. The
 * masses rest at a third and two thirds of the width. The coordinates of the state are q1 and q2,
 * pixels from rest to the right, and p1 and p2, pixels a unit of time, at the time of the upper
 * frame.
 */
@PartType("oscillators")
@Doc("Two frames of two masses coupled by springs, whose state is known; generated.")
public record OscillatorsSpec(
    @Doc("Examples that train or validate.") @Default("20000") @Range(min = 2, max = 1 << 20)
        int examples,
    @Doc("Examples that test.") @Default("5000") @Range(min = 1, max = 1 << 20) int testExamples,
    @Doc("k, stiffness of the springs to the walls, a unit of mass.")
        @Default("1.0")
        @Range(min = 1e-3, max = 1e3)
        double wall,
    @Doc("kappa, stiffness of the spring between the masses.")
        @Default("0.5")
        @Range(min = 0, max = 1e3)
        double coupling,
    @Doc("Units of time from the upper frame to the lower.")
        @Default("0.5")
        @Range(min = 1e-3, max = 1e3)
        double interval,
    @Doc("Largest amplitude of each mode, in pixels.") @Default("4.0") @Range(min = 0.1, max = 100)
        double amplitude,
    @Doc("Standard deviation of a spot, in pixels.") @Default("2.0") @Range(min = 0.1, max = 100)
        double spot,
    @Doc("Rows of a frame; an image has twice as many.") @Default("8") @Range(min = 1, max = 128)
        int height,
    @Doc("Columns of a frame, from wall to wall.") @Default("32") @Range(min = 8, max = 256)
        int width,
    @Doc("Seed of the states.") @Default("1") long seed)
    implements DataSetSpec {

  @Override
  public void check(String pointer, Problems problems) {
    double room = width / (3 * Math.sqrt(2));
    if (amplitude >= room) {
      problems.add(
          pointer + "/amplitude",
          String.format(
              Locale.ROOT,
              "expected less than width / (3 sqrt 2) = %.2f, so that no mass meets the other or a"
                  + " wall, found %s",
              room,
              amplitude));
    }
  }

  @Override
  public SetDescription describe(DataFolder folder) {
    return new SetDescription("oscillators", shape(), DataKind.GREY, examples, testExamples)
        .withState(OscillatorExamples.COORDINATES);
  }

  @Override
  public StoredSet load(DataFolder folder) {
    OscillatorExamples train = OscillatorExamples.draw(this, 0, examples);
    OscillatorExamples test = OscillatorExamples.draw(this, examples, testExamples);
    MessageDigest digest = Sha256.start();
    train.note(digest, "train");
    test.note(digest, "test");
    return new StoredSet(
        Digests.hex(digest), train.stored(shape()), Optional.of(test.stored(shape())), 0);
  }

  private Shape shape() {
    return new Shape(1, 2L * height, width);
  }
}
