package org.vaezoo.measures.compression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the codes of a model's groups. */
final class GroupCodes {

  private GroupCodes() {}

  /**
   * How the latents of each group are coded, top first.
   *
   * @param scales coordinates of bins by the place of their group
   */
  static List<GroupCode> of(CodedModel model, CodingSettings settings, Map<Integer, Scale> scales) {
    Bins bins = new Bins(settings.latentBits());
    List<GroupCode> groups = new ArrayList<>();
    for (GroupKind kind : model.kinds()) {
      Optional<Scale> scale = Optional.ofNullable(scales.get(groups.size()));
      groups.add(group(kind, bins, scale, settings.posteriorBits()));
    }
    return groups;
  }

  private static GroupCode group(
      GroupKind kind, Bins bins, Optional<Scale> scale, int posteriorBits) {
    if (!kind.isGaussian()) {
      return new ChosenGroup(
          kind.units(), kind.q().orElseThrow(), kind.p().orElseThrow(), posteriorBits);
    }
    return kind.mixed()
        ? new MixtureGroup(kind.units(), bins, scale.orElseThrow(), posteriorBits)
        : new GaussianGroup(kind.units(), bins, scale, posteriorBits);
  }
}
