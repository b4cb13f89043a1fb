package org.vaezoo.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.SyntheticResults;

class ReportTest {

  /** What a browser would fetch: an address in an attribute, in a style, or in an import. */
  private static final Pattern FETCHED =
      Pattern.compile(
          "\\s(?:src|srcset|href|action|data|poster)\\s*=\\s*\"(?!#|data:image/png;base64,)"
              + "|url\\(\\s*[\"']?(?!#)|@import|<link|<iframe|<object|<base");

  @TempDir private Path folder;

  private String page() throws IOException {
    return Files.readString(Report.write(folder).page());
  }

  /** The page before its scripts: what a reader sees. */
  private String shown() throws IOException {
    String page = page();
    return page.substring(page.indexOf("<body>"), page.indexOf("<script"));
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void theSameFolderGivesTheSameBytes() throws IOException {
    SyntheticResults.write(folder, 16, 4);
    String once = page();
    assertThat(page()).isEqualTo(once);
    assertThat(folder.resolve("figures/rate-distortion.svg")).exists();
    assertThat(folder.resolve("figures/rate-distortion.png")).exists();
  }

  @Test
  void nothingIsFetched() throws IOException {
    SyntheticResults.write(folder, 16, 4);
    Path images = Files.createDirectories(folder.resolve("images/" + SyntheticResults.id(0)));
    Files.write(images.resolve("samples.png"), new byte[] {1, 2, 3});
    String page = page();
    String markup = page.substring(0, page.indexOf("<script"));
    assertThat(markup).contains("src=\"data:image/png;base64,AQID\"");
    assertThat(FETCHED.matcher(markup).results().map(found -> found.group())).isEmpty();
    assertThat(page).contains("default-src 'none'").doesNotContain("sourceMappingURL");
    assertThat(FETCHED.matcher("<img src=\"https://example.org/a.png\">").find()).isTrue();
  }

  @Test
  void picturesAreOfTheFirstTrialOfEachSettingAndSaidOnce() throws IOException {
    SyntheticResults.write(folder, 16, 2);
    for (int trial = 0; trial < 16; trial++) {
      Path images = Files.createDirectories(folder.resolve("images/" + SyntheticResults.id(trial)));
      Files.write(images.resolve("samples.png"), new byte[] {(byte) trial});
    }
    String images = section("images");
    assertThat(images.split("<img ", -1)).hasSize(8 + 1);
    assertThat(images.split("Samples: ", -1)).hasSize(2);
    assertThat(images)
        .contains("pictures of 8 more were drawn")
        .contains(SyntheticResults.id(0))
        .doesNotContain(SyntheticResults.id(8));
    assertThat(images.indexOf("beta 0.01 ")).isLessThan(images.indexOf("beta 200 "));
  }

  @Test
  void verdictsByEarlierRulesAreHistory() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    assertThat(shown()).contains(">first verdict by earlier rules<").contains("total collapse");
    String rule = "the decoder reads more than the encoder writes";
    StringBuilder table =
        new StringBuilder("trial,objective.beta,split,verdict,rule,sensitivity,active_units,units,")
            .append("posterior_gain_nats,posterior_gain_se\n");
    for (int trial = 0; trial < 8; trial++) {
      table.append(SyntheticResults.id(trial)).append(",1,test,encoder lag,").append(rule);
      table.append(",lagGain x 2: healthy,3,32,12.345,0.5\n");
    }
    Files.writeString(folder.resolve("collapse.csv"), table);
    assertThat(section("verdicts"))
        .contains("<td class=\"wrap\">" + rule)
        .contains("lagGain x 2: healthy", "3 of 32", "12.35 ± 0.50")
        .doesNotContain("payoff of information</th>");
    assertThat(section("all-trials"))
        .contains(">verdict by earlier rules (decision 8)<", "encoder lag")
        .doesNotContain("total collapse");
    Files.writeString(
        folder.resolve("collapse.csv"),
        table.toString().replace("split,verdict,rule", "split,collapse_v2,collapse_v2_rule"));
    assertThat(section("all-trials")).contains(">verdict<", "encoder lag");
    assertThat(section("verdicts")).contains("<td class=\"wrap\">" + rule);
  }

  @Test
  void aColumnInWhichNothingStandsIsLeftOut() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    assertThat(section("all-trials")).contains(">status<").doesNotContain(">message<");
  }

  private String section(String id) throws IOException {
    String shown = shown();
    int start = shown.indexOf("<section id=\"" + id + "\"");
    return shown.substring(start, shown.indexOf("</section>", start));
  }

  @Test
  void whatAFolderSaysIsShownAndNeverObeyed() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    change("rate_distortion.csv", SyntheticResults.id(1) + ",", "<script>alert(1)</script>,");
    change("rate_distortion.csv", "healthy", "\"\"\"><img src=x onerror=alert(2)>\"");
    change("spec.json", "synthetic", "</script><script>alert(3)</script>");
    String page = page();
    assertThat(page)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;/script&gt;&lt;script&gt;alert(3)")
        .contains("\\u003cscript\\u003ealert(1)");
    assertThat(page.split("<script", -1)).as("scripts of our own").hasSize(4);
  }

  @Test
  void aTornRowIsSaidAndLeftOut() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    Path table = folder.resolve("rate_distortion.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.substring(0, text.length() - 9));
    Report report = Report.write(folder);
    assertThat(report.notes()).anyMatch(note -> note.text().startsWith("rate_distortion.csv:9: "));
    String row = "data-trial=\"" + SyntheticResults.id(7) + "\"";
    assertThat(shown()).contains("rate_distortion.csv:9").doesNotContain(row);
  }

  @Test
  void aFailedTrialIsInTheTableAndInNoMean() throws IOException {
    SyntheticResults.write(folder, 16, 2);
    String before = mean("beta 0.01");
    assertThat(before).contains(">2<");
    Path table = folder.resolve("rate_distortion.csv");
    List<String> lines = Files.readAllLines(table);
    lines.set(1, SyntheticResults.id(0) + ",0.01,1" + ",".repeat(15) + ",FAILED,out of luck,1");
    Files.write(table, lines);
    assertThat(shown()).contains("class=\"failed\"").contains("out of luck");
    assertThat(mean("beta 0.01")).contains(">1<").isNotEqualTo(before);
  }

  private String mean(String setting) throws IOException {
    return shown()
        .lines()
        .filter(line -> line.startsWith("<tr><th scope=\"row\">" + setting + "</th>"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTrialThatHasNotEndedIsSaid() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    Files.createDirectories(folder.resolve("trials/0123456789abcdef"));
    assertThat(shown()).contains("trials/0123456789abcdef: has not ended").contains("UNFINISHED");
  }

  @Test
  void numbersThatAreNoneAreNowhere() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    change("rate_distortion.csv", "," + SyntheticResults.rate(2) + ",", ",NaN,");
    change("trials/" + SyntheticResults.id(3) + "/metrics.csv", ",90.0,", ",Infinity,");
    String shown = shown();
    assertThat(shown).contains("found &#39;NaN&#39;");
    String withoutNotes = shown.replaceAll("(?s)<section id=\"left-out\".*?</section>", "");
    assertThat(withoutNotes).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void aFolderOfAnotherVersionGivesAPageThatSaysSo() throws IOException {
    SyntheticResults.write(folder, 8, 2);
    change("rate_distortion.csv", "distortion_nats", "distortion");
    assertThat(shown()).contains("[distortion_nats] are missing").contains("<h2");
  }

  @Test
  void anEmptyTableGivesAPageToo() throws IOException {
    Files.writeString(folder.resolve("spec.json"), "{\"name\": \"begun\"}");
    assertThat(shown()).contains("rate_distortion.csv: is missing").contains("<h1>begun</h1>");
  }
}
