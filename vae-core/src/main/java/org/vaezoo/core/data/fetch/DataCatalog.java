package org.vaezoo.core.data.fetch;

import ai.djl.ndarray.types.Shape;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.vaezoo.core.data.BadDataException;

/** The data sets whose content is known: shipped, or to be fetched by name. */
public final class DataCatalog {

  /** Handwritten digits. */
  public static final CatalogSet MNIST =
      images(
          "mnist",
          "Y. LeCun, C. Cortes, C. Burges; CC BY-SA 3.0",
          List.of(),
          file(
              "train-images-idx3-ubyte.gz",
              9_719_438,
              "0b367032e93c5d0cea0925647cfdb18614af8ee15f83e6f2fc2ad904a6835971",
              "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
          file(
              "train-labels-idx1-ubyte.gz",
              28_857,
              "1787548bbe0bff1ec2ecdc0ef292b02df999e2d1a6002d27500982c652b17203",
              "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
          file(
              "t10k-images-idx3-ubyte.gz",
              1_616_508,
              "1a1a05eab793c14bb050b398624a11b0ffd1a2953baed553b1b9bd079e2a20be",
              "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
          file(
              "t10k-labels-idx1-ubyte.gz",
              4_517,
              "b91679a0acfe4ba0e50a2437a903084cba1f5f92592b016a25a7dfd00455798b",
              "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

  /** Clothes: Xiao, Rasul and Vollgraf, "Fashion-MNIST" (2017). */
  public static final CatalogSet FASHION_MNIST =
      images(
          "fashion-mnist",
          "Zalando Research; MIT",
          List.of(
              URI.create(
                  "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/"
                      + "b2617bb6d3ffa2e429640350f613e3291e10b141/data/fashion/"),
              URI.create("https://storage.googleapis.com/tensorflow/tf-keras-datasets/"),
              URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/")),
          file(
              "train-images-idx3-ubyte.gz",
              26_421_880,
              "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
              "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
          file(
              "train-labels-idx1-ubyte.gz",
              29_515,
              "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
              "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
          file(
              "t10k-images-idx3-ubyte.gz",
              4_422_102,
              "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
              "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
          file(
              "t10k-labels-idx1-ubyte.gz",
              5_148,
              "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
              "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));

  private DataCatalog() {}

  /** All of them. */
  public static List<CatalogSet> sets() {
    return List.of(MNIST, FASHION_MNIST);
  }

  /**
   * One of them.
   *
   * @throws BadDataException if there is none of the name; the message lists what there is
   */
  public static CatalogSet named(String name) {
    return sets().stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadDataException(
                    "data set: expected one of "
                        + sets().stream().map(CatalogSet::name).collect(Collectors.joining(", "))
                        + ", found "
                        + name));
  }

  private static CatalogSet images(
      String name, String origin, List<URI> mirrors, CatalogFile... files) {
    Shape example = new Shape(1, 28, 28);
    return new CatalogSet(name, origin, example, 60_000, 10_000, mirrors, List.of(files));
  }

  private static CatalogFile file(String name, long bytes, String sha256, String content) {
    return new CatalogFile(name, bytes, sha256, content);
  }
}
