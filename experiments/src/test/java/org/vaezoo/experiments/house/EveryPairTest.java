package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Compatibility;
import org.vaezoo.core.variant.PairTable;
import org.vaezoo.core.variant.Specimen;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.testing.PairPlacer;

/**
 * The tables of compatibility say what is so: two parts that fit are built into a tiny model, which
 * takes a step; of two that do not, the spec is refused with the reason of the table.
 */
class EveryPairTest {

  private static final PartCatalog CATALOG = Variants.parts();
  private static final SettingsReader READER = new SettingsReader(CATALOG);
  private static final List<TinyVariant> HOSTS =
      Variants.installed().stream().map(TinyVariant::of).toList();

  /** What data come with, of which a pair is given the first that it fits. */
  private static final Set<SideSpec> SIDES = new LinkedHashSet<>();

  static {
    HOSTS.forEach(host -> SIDES.add(host.side()));
  }

  static Stream<PairTable> tables() {
    return new Compatibility(CATALOG).tables().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatFitsTakesAStepAndWhatDoesNotIsRefusedWithItsReason(PairTable table) {
    List<String> wrong = new ArrayList<>();
    Set<Boolean> outcomes = new LinkedHashSet<>();
    for (Specimen row : table.rows()) {
      for (Specimen column : table.columns()) {
        if (table.meet(row, column) && !namesLosses(row)) {
          outcomes.add(table.refusal(row, column).isPresent());
          check(table, row, column).ifPresent(wrong::add);
        }
      }
    }
    assertThat(wrong).as(title(table)).isEmpty();
    assertThat(outcomes).as("fits and refusals of %s", title(table)).hasSize(2);
  }

  /** What a curriculum names is checked against the losses and parts of a model that is built. */
  private static boolean namesLosses(Specimen row) {
    return row.part() instanceof PhaseSchedule && row.part().needs().isEmpty();
  }

  private static Optional<String> check(PairTable table, Specimen row, Specimen column) {
    List<VaeSpec> specs = specs(table, row, column);
    String pair = row.name() + " and " + column.name();
    if (specs.isEmpty()) {
      return Optional.of(pair + " stand in no spec");
    }
    Optional<String> reason = table.refusal(row, column);
    if (reason.isPresent()) {
      return specs.stream().anyMatch(spec -> !isRefused(spec, reason.get()))
          ? Optional.of(pair + " are not refused: " + reason.get())
          : Optional.empty();
    }
    for (VaeSpec spec : specs) {
      for (SideSpec side : SIDES) {
        TinyVariant tiny = new TinyVariant(spec, side);
        if (tiny.fits()) {
          return takesAStep(tiny) ? Optional.empty() : Optional.of(pair + " have no finite loss");
        }
      }
    }
    return Optional.of(pair + " fit no data: " + refusals(specs));
  }

  private static boolean takesAStep(TinyVariant tiny) {
    try (TinyRun run = tiny.run(EngineName.PYTORCH, Precision.FLOAT32)) {
      return Double.isFinite(run.train(1)[0]);
    }
  }

  private static boolean isRefused(VaeSpec spec, String reason) {
    return problems(spec, DataKind.BINARY).stream().anyMatch(it -> it.message().equals(reason));
  }

  private static List<Problem> problems(VaeSpec spec, DataKind kind) {
    Problems problems = new Problems();
    spec.check(InputDescription.of(new TinyImages(kind)), problems);
    return problems.all();
  }

  /** The specs of the hosts that have a place for both. */
  private static List<VaeSpec> specs(PairTable table, Specimen row, Specimen column) {
    return HOSTS.stream()
        .map(host -> (ObjectNode) new SettingsWriter().write(host.spec()))
        .flatMap(json -> PairPlacer.placed(json, table.giving(), column).stream())
        .flatMap(json -> PairPlacer.placed(json, table.needing(), row).stream())
        .flatMap(json -> READER.read(json, VaeSpec.class, new Problems()).stream())
        .distinct()
        .toList();
  }

  private static String refusals(List<VaeSpec> specs) {
    Set<String> words = new LinkedHashSet<>();
    for (VaeSpec spec : specs) {
      for (DataKind kind : DataKind.values()) {
        problems(spec, kind).forEach(it -> words.add(it.pointer() + ": " + it.message()));
      }
    }
    return words.toString();
  }

  private static String title(PairTable table) {
    return table.needing().name() + " by " + table.giving().name();
  }

  /** A part of which no example can be made would be in no table, and nobody would know. */
  @Test
  void everyPartThatNeedsOrGivesIsInTheTables() {
    Compatibility compatibility = new Compatibility(CATALOG);
    List<PartKind> kinds =
        CATALOG.kinds().stream().filter(it -> Fitting.class.isAssignableFrom(it.kind())).toList();
    assertThat(kinds).hasSizeGreaterThan(8);
    for (PartKind kind : kinds) {
      assertThat(compatibility.specimens(kind))
          .extracting(Specimen::type)
          .as(kind.plural())
          .containsAll(kind.choices().keySet());
    }
  }
}
