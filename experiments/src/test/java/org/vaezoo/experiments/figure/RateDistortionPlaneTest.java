package org.vaezoo.experiments.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.testing.SyntheticResults;

class RateDistortionPlaneTest {

  @Test
  void linesOfEqualElboStandAtRoundValuesAndEndAtTheEdges() {
    Window window = new Window(0, 100, 50, 200);
    List<EqualElbo> lines = EqualElbo.lines(window);
    assertThat(lines)
        .extracting(EqualElbo::elbo)
        .containsExactly(-50.0, -100.0, -150.0, -200.0, -250.0);
    for (EqualElbo line : lines) {
      for (Dot end : line.ends()) {
        assertThat(end.x() + end.y()).isCloseTo(-line.elbo(), within(1e-9));
        assertThat(end.x()).isBetween(0.0, 100.0);
        assertThat(end.y()).isBetween(50.0, 200.0);
      }
    }
    assertThat(lines.get(1).label()).isEqualTo("ELBO -100");
    assertThat(lines.get(1).ends()).containsExactly(new Dot(0, 100), new Dot(50, 50));
  }

  @Test
  void aLabelOfALineIsWithinTheWindowAndHidesNoDot() {
    Window window = new Window(0, 100, 50, 150);
    EqualElbo line = EqualElbo.lines(window).get(1);
    Dot end = line.ends().get(1);
    Dot clear = line.labelAt(window, List.of(end)).orElseThrow();
    assertThat(clear.x() + clear.y()).isCloseTo(-line.elbo(), within(1e-9));
    assertThat(window.across(clear.x())).isBetween(0.0, 0.84);
    assertThat(window.up(clear.y()) - window.up(end.y())).isBetween(0.09, 0.2);
    EqualElbo corner = new EqualElbo(-249, List.of(new Dot(99, 150), new Dot(100, 149)));
    assertThat(corner.labelAt(window, List.of())).as("no room").isEmpty();
  }

  @Test
  void windowHoldsZeroUnlessAllRatesAreFarFromIt() {
    assertThat(Window.around(List.of(new Dot(1, 90), new Dot(50, 60))).left()).isNegative();
    assertThat(Window.around(List.of(new Dot(21, 78), new Dot(25, 75))).left())
        .isBetween(20.0, 21.0);
  }

  @Test
  void trialsOfOtherDataAreNotShownInOnePlane(@TempDir Path folder) throws IOException {
    Path table = SyntheticResults.write(folder, 24, 1).resolve("rate_distortion.csv");
    List<String> lines = Files.readAllLines(table);
    lines.set(3, lines.get(3).replace("mnist,dynamic", "fashion,dynamic"));
    Files.write(table, lines);
    Plane plane = Plane.of(ResultTables.read(folder), "test");
    assertThat(plane.rows()).hasSize(23);
    assertThat(plane.leftOut()).isEqualTo(1);
    assertThat(plane.words()).contains("1 trial of other data");
  }

  @Test
  void settingsAreInTheOrderOfTheirNumberAndTheSeedIsNone(@TempDir Path folder) throws IOException {
    SettingColors settings =
        SettingColors.of(ResultTables.read(SyntheticResults.write(folder, 24, 1)));
    assertThat(settings.colors().keySet())
        .containsExactly(
            "beta 0.01",
            "beta 0.1",
            "beta 0.5",
            "beta 1",
            "beta 2",
            "beta 5",
            "beta 20",
            "beta 200");
    assertThat(settings.colors().values()).doesNotHaveDuplicates();
  }

  @Test
  void ofVeryManyTrialsSomeAreShownAndTheCaptionSaysSo(@TempDir Path folder) throws IOException {
    ChosenTrials shown = ChosenTrials.of(ResultTables.read(SyntheticResults.write(folder, 100, 1)));
    assertThat(shown.trials()).hasSize(60).doesNotHaveDuplicates();
    assertThat(shown.words()).contains("60 of 100");
  }
}
