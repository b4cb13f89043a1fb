package org.vaezoo.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.experiments.table.ResultRow;

class HtmlTest {

  @Test
  void markupBecomesText() {
    assertThat(Html.text("<b a=\"1\" b='2'>&"))
        .isEqualTo("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
  }

  @Test
  void jsonCannotEndItsScriptAndMeansTheSame() throws Exception {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("label", "</script><!-- & \u2028");
    String safe = Html.json(tree);
    assertThat(safe).doesNotContain("<").doesNotContain(">").doesNotContain("&");
    assertThat(new ObjectMapper().readTree(safe)).isEqualTo(tree);
  }

  @Test
  void numbersAreShortInTheTableAndWholeForSorting() {
    Cell cell = Cell.of(OptionalDouble.of(-101.0891), OptionalDouble.of(0.26), 2);
    assertThat(cell.data())
        .isEqualTo("<td class=\"number\" data-value=\"-101.0891\">-101.09 ± 0.26</td>");
    assertThat(Cell.of(OptionalDouble.empty(), 2).data()).isEqualTo("<td>–</td>");
  }

  @Test
  void aCellOfAnyColumnIsANumberWhereItsTextIsOne() {
    assertThat(cell("136.54745348385825").text()).isEqualTo("136.55");
    assertThat(cell("32").text()).isEqualTo("32");
    assertThat(cell("100000").text()).isEqualTo("100000");
    assertThat(cell("0.01").text()).isEqualTo("0.01");
    assertThat(cell("5.401522328377095E-15").text()).isEqualTo("5.4015E-15");
    assertThat(cell("healthy").value()).isEmpty();
    assertThat(cell("NaN").value()).isEmpty();
  }

  private static Cell cell(String text) {
    return Cell.of(new ResultRow(1, Map.of("column", text)), new GivenName("column"));
  }
}
