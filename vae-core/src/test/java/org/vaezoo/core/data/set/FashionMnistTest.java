package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.fetch.CatalogFile;
import org.vaezoo.core.data.fetch.DataCatalog;
import org.vaezoo.core.data.format.DataFile;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.view.Dequantization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.Problems;

/** Sets that are not shipped; they are skipped where VAEZOO_DATA does not have them. */
class FashionMnistTest {

  private DataFolder folder;

  @BeforeEach
  void findTheFolder() {
    folder = DataFolder.of(Optional.empty(), System.getenv());
    assumeTrue(
        folder.path().isPresent(),
        "VAEZOO_DATA is not set: the data sets that are not shipped are not tested");
  }

  @Test
  void fashionMnistIsTheKnownOne() {
    DataSpec spec = new DataSpec(new FashionMnistSpec(), new NoBinarization(), 5000, 1);
    assertThat(spec.check(folder, "/data", new Problems()))
        .contains(
            new DataDescription(
                "fashion-mnist",
                "grey",
                new Shape(1, 28, 28),
                DataKind.GREY,
                55_000,
                5000,
                10_000,
                Optional.empty(),
                SideInformation.labels(10, 55_000)));
    StoredSet stored = new FashionMnistSpec().load(folder);
    DataSource train = stored.split("fashion-mnist", "grey", new NoBinarization(), 0).train();
    // the mean that everyone normalises Fashion-MNIST by
    assertThat(Arrays.stream(train.mean()).average().orElseThrow()).isCloseTo(0.2860, within(5e-5));
    int[] counts = new int[10];
    for (int label : stored.training().labels().orElseThrow()) {
      counts[label]++;
    }
    assertThat(counts).containsOnly(6000);
  }

  @Test
  void anotherSetUnderItsNameIsRefused(@TempDir Path other) throws IOException {
    Path home = Files.createDirectories(other.resolve("fashion-mnist"));
    for (CatalogFile file : DataCatalog.MNIST.files()) {
      try (var stream = new DataFile.Shipped("mnist/" + file.name(), file.bytes()).open()) {
        Files.copy(stream, home.resolve(file.name()));
      }
    }
    assertThatThrownBy(() -> new FashionMnistSpec().load(DataFolder.at(other)))
        .isInstanceOf(BadDataException.class)
        .hasMessage(
            home.resolve("train-images-idx3-ubyte.gz")
                + ": expected content with SHA-256"
                + " c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888, found"
                + " ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db;"
                + " fetch it anew with: vaezoo data fetch fashion-mnist");
  }

  @Test
  void freyFacesLoadAsAFileWithoutAnOfficialSplit() {
    String file = "frey-faces/images-idx3-ubyte.gz";
    assumeTrue(
        Files.exists(folder.resolve(file)), "the data folder has no " + file + ": not tested");
    Optional<String> none = Optional.empty();
    IdxSpec set = new IdxSpec(file, none, none, none, 195);
    DataSets sets = new DataSpec(set, new Dequantization(), 170, 1).load(folder);
    assertThat(sets.train().shape()).isEqualTo(new Shape(1, 28, 20));
    assertThat(sets.train().kind()).isEqualTo(DataKind.UNIT_INTERVAL);
    assertThat(
            IntStream.of(sets.train().size(), sets.validation().size(), sets.test().size())
                .toArray())
        .containsExactly(1600, 170, 195);
  }
}
