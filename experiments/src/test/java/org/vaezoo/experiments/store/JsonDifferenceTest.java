package org.vaezoo.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

  @Test
  void namesEveryLeafThatDiffers() throws Exception {
    assertThat(between("{\"a\": 1, \"b\": {\"c\": [1, 2]}}", "{\"b\": {\"c\": [1, 2]}, \"a\": 1}"))
        .isEmpty();
    assertThat(
            between(
                "{\"a\": 1, \"b\": {\"c\": [1, 2], \"d\": true}, \"e\": null}",
                "{\"a\": 1, \"b\": {\"c\": [2, 1], \"x/y\": \"z\"}, \"e\": {}}"))
        .containsExactly(
            "/b/c was [1,2], is [2,1]",
            "/b/d was true, is missing",
            "/b/x~1y was missing, is \"z\"",
            "/e was null, is {}");
  }

  private static List<String> between(String first, String second) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    return JsonDifference.between(mapper.readTree(first), mapper.readTree(second));
  }
}
