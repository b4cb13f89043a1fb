package org.vaezoo.beta.importance;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** The plain model under the importance-weighted bound. */
public final class Iwae implements Variant {

  @Override
  public String name() {
    return "iwae";
  }

  @Override
  public String summary() {
    return "maximises the bound of k importance-weighted draws";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Burda, Grosse and Salakhutdinov",
        2016,
        "Importance Weighted Autoencoders",
        "equations 8, 13 and 14");
  }

  @Override
  public String defaults() {
    return PlainModel.with("{\"type\": \"iwae\", \"samples\": 5}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(ImportanceSpec.class);
  }
}
