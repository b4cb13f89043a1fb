package org.vaezoo.experiments.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.testing.SyntheticResults;

class FigureFormatsTest {

  @TempDir private Path folder;
  private ResultTables results;

  @BeforeEach
  void readAFolder() throws IOException {
    results = ResultTables.read(SyntheticResults.write(folder, 24, 5));
  }

  @Test
  void eachFigureIsTheSameBytesEachTime() throws IOException {
    List<Drawing> once = Figures.of(results);
    List<Drawing> again = Figures.of(ResultTables.read(folder));
    assertThat(once).extracting(Drawing::name).contains("rate-distortion", "elbo-curves");
    for (int i = 0; i < once.size(); i++) {
      assertThat(FigureFormats.svg(once.get(i))).isEqualTo(FigureFormats.svg(again.get(i)));
      assertThat(FigureFormats.png(once.get(i))).isEqualTo(FigureFormats.png(again.get(i)));
      assertThat(FigureFormats.pdf(once.get(i))).isEqualTo(FigureFormats.pdf(again.get(i)));
    }
  }

  @Test
  void anotherNumberGivesAnotherPicture() throws IOException {
    String before = FigureFormats.svg(Figures.of(results).get(0));
    SyntheticResults.write(folder, 23, 5);
    assertThat(FigureFormats.svg(Figures.of(ResultTables.read(folder)).get(0)))
        .isNotEqualTo(before);
  }

  @Test
  void textStaysText() throws IOException {
    String svg = FigureFormats.svg(Figures.of(results).get(0));
    assertThat(svg).startsWith("<svg").doesNotContain("DOCTYPE").contains("<text");
    assertThat(svg).contains(">R in nats<").contains("viewBox=\"0 0 760 480\"");
  }

  @Test
  void aPdfHasOnePageWithItsText() throws IOException {
    byte[] pdf = FigureFormats.pdf(Figures.of(results).get(0));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(760);
      assertThat(new PDFTextStripper().getText(document)).contains("R in nats");
    }
  }

  @Test
  void noTwoFiguresOfAPageShareAnIdentifier() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Drawing drawing : Figures.of(results)) {
      Pattern.compile(" id=\"([^\"]+)\"")
          .matcher(FigureFormats.svg(drawing))
          .results()
          .map((MatchResult found) -> found.group(1))
          .distinct()
          .forEach(id -> assertThat(seen.add(id)).as(id).isTrue());
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  void pngIsTwiceAsLarge() throws IOException {
    byte[] png = FigureFormats.png(Figures.of(results).get(0));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1520);
  }
}
