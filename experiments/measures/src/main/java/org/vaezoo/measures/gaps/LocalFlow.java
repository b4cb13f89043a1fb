package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.flow.Flow;
import org.vaezoo.core.flow.FlowPosterior;
import org.vaezoo.core.flow.Flows;
import org.vaezoo.core.flow.PlanarFlow;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * A Gaussian with full covariance for each example, sent through planar flows (Rezende and Mohamed
 * 2015): every Gaussian is among them, so that its optimum is not below theirs.
 *
 * <p>Deviation from Cremer et al. (2018), whose flow has auxiliary variables and couplings: this
 * one has an exact density and begins exactly at the best diagonal Gaussian.
 */
final class LocalFlow implements LocalFamily {

  private final LocalGaussian base;
  private final NDArray shear;
  private final List<Plane> planes;

  /** The parameters of a planar flow: u and w, [B, U], b, [B, 1]. */
  private record Plane(NDArray u, NDArray w, NDArray b) {

    Flow at(Pass pass) {
      return new PlanarFlow(pass.repeat(u), pass.repeat(w), pass.repeat(b));
    }
  }

  private LocalFlow(LocalGaussian base, NDArray shear, List<Plane> planes) {
    this.base = base;
    this.shear = shear;
    this.planes = planes;
  }

  /**
   * Starts at a Gaussian, by copy: shear and planes are the identity. A plane's direction w is
   * random, because a plane without one would have no gradient.
   *
   * @param planes number of planar flows
   * @param noise of one sample an example
   */
  static LocalFlow from(LocalGaussian start, int planes, Noise noise) {
    NDManager manager = start.mean().getManager();
    DataType type = start.mean().getDataType();
    long rows = start.mean().getShape().get(0);
    long units = start.mean().getShape().get(1);
    List<Plane> identities = new ArrayList<>();
    for (int i = 0; i < planes; i++) {
      identities.add(
          new Plane(
              start.mean().zerosLike(),
              Numbers.over(noise.normal(start.mean().getShape()), Math.sqrt((double) units)),
              manager.zeros(new Shape(rows, 1), type)));
    }
    return new LocalFlow(
        new LocalGaussian(start.mean().duplicate(), start.logVariance().duplicate()),
        manager.zeros(new Shape(rows, units, units), type),
        identities);
  }

  @Override
  public Map<String, NDArray> parameters() {
    Map<String, NDArray> parameters = new LinkedHashMap<>(base.parameters());
    parameters.put("shear", shear);
    for (int i = 0; i < planes.size(); i++) {
      parameters.put("u" + i, planes.get(i).u());
      parameters.put("w" + i, planes.get(i).w());
      parameters.put("b" + i, planes.get(i).b());
    }
    return parameters;
  }

  @Override
  public LocalFlow with(Map<String, NDArray> parameters) {
    return new Form(planes.size()).of(parameters);
  }

  @Override
  public LocalForm form() {
    return new Form(planes.size());
  }

  /**
   * Flows of a number of planes.
   *
   * @param planes how many
   */
  private record Form(int planes) implements LocalForm {

    @Override
    public LocalFlow of(Map<String, NDArray> parameters) {
      LocalGaussian base = new LocalGaussian(parameters.get("mean"), parameters.get("logVariance"));
      List<Plane> given = new ArrayList<>();
      for (int i = 0; i < planes; i++) {
        given.add(
            new Plane(parameters.get("u" + i), parameters.get("w" + i), parameters.get("b" + i)));
      }
      return new LocalFlow(base, parameters.get("shear"), given);
    }
  }

  @Override
  public FlowPosterior at(Pass pass) {
    DiagonalGaussian q = base.at(pass);
    List<Flow> flows = new ArrayList<>();
    flows.add(new Shear(q.mean(), shear));
    planes.forEach(plane -> flows.add(plane.at(pass)));
    return new FlowPosterior(q, new Flows(flows));
  }
}
