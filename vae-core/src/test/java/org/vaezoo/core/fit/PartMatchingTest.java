package org.vaezoo.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problem;

/** What is said of parts of which one does not give what another needs, and where. */
class PartMatchingTest {

  @PartType("needy")
  private record Needy(List<Need> needs) implements Fitting {

    @Override
    public Role role() {
      return Role.OBJECTIVE;
    }
  }

  @PartType("giving")
  private record Giving(Set<Feature> gives) implements Fitting {

    @Override
    public Role role() {
      return Role.PRIOR;
    }

    @Override
    public String instead(Feature feature) {
      return "; another does";
    }
  }

  private static final Need UNIT_RATES = Need.of(Feature.UNIT_RATES, Role.PRIOR);
  private static final Giving NOTHING = new Giving(Set.of());

  private static Placed objective(Need... needs) {
    return new Placed("/", "/objective", new Needy(List.of(needs)));
  }

  private static Placed prior(String group, Giving prior) {
    return new Placed(group, group + "prior", prior);
  }

  @Test
  void whatIsGivenIsNoProblem() {
    Giving rates = new Giving(Set.of(Feature.UNIT_RATES));
    assertThat(PartMatching.problems(List.of(objective(UNIT_RATES), prior("/", rates)))).isEmpty();
    assertThat(PartMatching.refusal(new Needy(List.of(UNIT_RATES)), rates)).isEmpty();
  }

  @Test
  void aPartOfTheRoleHasToGiveIt() {
    Need ofLikelihood = Need.of(Feature.MEAN, Role.LIKELIHOOD);
    assertThat(PartMatching.problems(List.of(objective(ofLikelihood), prior("/", NOTHING))))
        .isEmpty();
  }

  @Test
  void theProblemLiesWithThePartThatDoesNotGiveInTheWordsOfTheVocabulary() {
    assertThat(PartMatching.problems(List.of(objective(UNIT_RATES), prior("/", NOTHING))))
        .containsExactly(
            new Problem(
                "/prior",
                "the objective needs the rate of each unit, which this prior does not give; another"
                    + " does"));
  }

  @Test
  void aNeedMaySayTheProblemIsItsOwnAndWhy() {
    Need own = UNIT_RATES.at("/per").because("counts units, but {} has none");
    assertThat(PartMatching.problems(List.of(objective(own), prior("/", NOTHING))))
        .containsExactly(new Problem("/objective/per", "counts units, but giving has none"));
  }

  @Test
  void ofTwoNeedsThatOnePartDoesNotMeetTheFirstIsSaid() {
    Need second = Need.of(Feature.STANDARD_NORMAL, Role.PRIOR).because("second");
    assertThat(PartMatching.problems(List.of(objective(UNIT_RATES, second), prior("/", NOTHING))))
        .hasSize(1);
    assertThat(PartMatching.refusal(new Needy(List.of(second, UNIT_RATES)), NOTHING))
        .contains("second");
  }

  /** A level of codes has to do with itself and with the whole, not with another level. */
  @Test
  void partsOfDifferentGroupsDoNotMeet() {
    Placed within = new Placed("/top/", "/top/needy", new Needy(List.of(UNIT_RATES)));
    Placed other = prior("/bottom/", NOTHING);
    assertThat(PartMatching.problems(List.of(within, other))).isEmpty();
    assertThat(PartMatching.problems(List.of(within, prior("/top/", NOTHING)))).hasSize(1);
    assertThat(PartMatching.problems(List.of(objective(UNIT_RATES), other)))
        .extracting(Problem::pointer)
        .containsExactly("/bottom/prior");
  }
}
