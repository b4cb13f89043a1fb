package org.vaezoo.experiments.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageGridTest {

  private static final int GROUND = 0xff888888;

  /** A left column that is black, a right one that is white. */
  private static final PixelImage EDGE = new PixelImage(1, 2, 2, new double[] {0, 1, 0, 1});

  private static PixelImage grey(double level) {
    return new PixelImage(1, 2, 2, new double[] {level, level, level, level});
  }

  @Test
  void eachPixelIsASquareAndEachImageHasAGapAround() {
    ImageGrid grid = new ImageGrid(3, List.of(EDGE, grey(0), grey(1), grey(0.2)));
    assertThat(grid.enlargement()).isEqualTo(28);
    assertThat(grid.rows()).isEqualTo(2);
    BufferedImage picture = grid.draw();
    assertThat(picture.getWidth()).isEqualTo(3 * (56 + 2) + 2);
    assertThat(picture.getHeight()).isEqualTo(2 * (56 + 2) + 2);
    assertThat(picture.getRGB(1, 1)).isEqualTo(GROUND);
    assertThat(picture.getRGB(2, 2)).isEqualTo(0xff000000);
    assertThat(picture.getRGB(29, 57)).isEqualTo(0xff000000);
    assertThat(picture.getRGB(30, 57)).isEqualTo(0xffffffff);
    assertThat(picture.getRGB(58, 2)).isEqualTo(GROUND);
    assertThat(picture.getRGB(60, 2)).isEqualTo(0xff000000);
    assertThat(picture.getRGB(118, 2)).isEqualTo(0xffffffff);
    assertThat(picture.getRGB(2, 60)).isEqualTo(0xff333333);
    assertThat(picture.getRGB(60, 60)).as("the last row is shorter").isEqualTo(GROUND);
  }

  @Test
  void channelsAreRedGreenAndBlueAndNumbersBeyondTheRangeAreItsEnds() {
    PixelImage image = new PixelImage(3, 1, 1, new double[] {1.7, -2, 0.5});
    assertThat(image.rgb(0, 0)).isEqualTo(0xff0080);
  }

  @Test
  void anImageOfAnotherSizeThanItsNumbersIsRefused() {
    assertThatThrownBy(() -> new PixelImage(1, 2, 2, new double[3]))
        .hasMessageContaining("found 1 and 3");
  }

  @Test
  void greyImagesTakeOneByteAPixelAndColouredOnesThree() {
    PixelImage red = new PixelImage(3, 2, 2, new double[] {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    BufferedImage coloured = new ImageGrid(2, List.of(EDGE, red)).draw();
    assertThat(coloured.getRGB(60, 2)).isEqualTo(0xffff0000);
    BufferedImage grey = new ImageGrid(1, List.of(EDGE)).draw();
    assertThat(grey.getColorModel().getPixelSize()).isEqualTo(8);
  }

  @Test
  void imagesAreHalfAsLargeInAPage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.png");
    new ImageGrid(3, List.of(EDGE, EDGE, EDGE)).writeInPageTo(file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(3 * (28 + 2) + 2);
  }

  @Test
  void aPngReadsBackPixelByPixel(@TempDir Path folder) throws IOException {
    ImageGrid grid = new ImageGrid(2, List.of(EDGE, grey(0.4)));
    Path file = folder.resolve("made/where/missing.png");
    grid.writeTo(file);
    Raster read = ImageIO.read(file.toFile()).getRaster();
    BufferedImage drawn = grid.draw();
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        assertThat(read.getSample(x, y, 0)).isEqualTo(drawn.getRGB(x, y) & 0xff);
      }
    }
    Path again = folder.resolve("again.png");
    grid.writeTo(again);
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void aPngThatCannotBeWrittenIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("taken.png");
    Files.createDirectories(file.resolve("by a folder"));
    assertThatThrownBy(() -> new ImageGrid(1, List.of(EDGE)).writeTo(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("writing " + file + ": ");
  }

  @Test
  void reconstructionsStandBelowTheirExamples() {
    List<PixelImage> x = List.of(grey(0.1), grey(0.2), grey(0.3), grey(0.4));
    List<PixelImage> again = List.of(grey(0.5), grey(0.6), grey(0.7), grey(0.8));
    assertThat(ReconstructionPicture.pairs(new GridSize(2, 2), x, again).images())
        .extracting(image -> image.values()[0])
        .containsExactly(0.1, 0.2, 0.5, 0.6, 0.3, 0.4, 0.7, 0.8);
  }

  @Test
  void completionsKeepWhatIsGiven() {
    PixelImage joined = CompletionPicture.joined(EDGE, grey(0.9), grey(0.1));
    assertThat(joined.values()).containsExactly(0.1, 0.9, 0.1, 0.9);
  }

  @Test
  void traversalsGoFromMinusThreeToThree() {
    assertThat(TraversalPicture.value(0, 11)).isEqualTo(-3);
    assertThat(TraversalPicture.value(5, 11)).isEqualTo(0);
    assertThat(TraversalPicture.value(10, 11)).isEqualTo(3);
    assertThat(TraversalPicture.value(0, 1)).isEqualTo(0);
  }

  /** The quartiles of the standard normal are -0.6745 and 0.6745. */
  @Test
  void manifoldIsAGridOfEqualProbability() {
    double[] z = ManifoldPicture.plane(new GridSize(2, 2));
    double[] expected = {-0.6745, 0.6745, 0.6745, 0.6745, -0.6745, -0.6745, 0.6745, -0.6745};
    assertThat(z).containsExactly(expected, within(1e-4));
  }

  @Test
  void layersKeepAllGroupsFirstAndTheTopOneLast() {
    assertThat(LayerPicture.kept(3, 10)).containsExactly(3, 2, 1);
    assertThat(LayerPicture.kept(46, 10)).hasSize(10).startsWith(46, 41).endsWith(1);
    assertThat(LayerPicture.kept(2, 1)).containsExactly(2);
  }
}
