package org.vaezoo.core.house;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.Dropout;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.vaezoo.core.settings.PartProvider;

/** Breaks every rule of the house; never run. */
final class BrokenHouse {

  private BrokenHouse() {}

  static NDArray engineRandom(NDManager manager) {
    return manager.randomNormal(new Shape(2));
  }

  static NDArray lostNumber(NDArray x) {
    return x.mul(0.5).div(2).pow(2).maximum(1).minimum(2);
  }

  static NDList engineConvolution(NDArray x, NDArray weight) {
    return Conv2d.conv2d(x, weight);
  }

  static NDArray lostGradient(NDArray x) {
    return x.toType(DataType.FLOAT64, false);
  }

  static Block engineDropout() {
    return Dropout.builder().build();
  }

  static double javaRandom(Random random) {
    return random.nextDouble() + Math.random();
  }

  static Object serialized(InputStream stream) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(stream).readObject();
  }

  static void serializedModel(Model model, InputStream stream) throws Exception {
    model.load(stream);
  }

  static Object classPath() {
    return ServiceLoader.load(PartProvider.class);
  }

  static Map<String, Integer> unordered() {
    return Map.of("speed", 1, "memory", 2);
  }

  @SuppressWarnings({"AnnotateFormatMethod", "StringCaseLocaleUsage"})
  static String language(int number) {
    return "%d".formatted(number).toLowerCase();
  }

  static void exit() {
    System.out.println("leaving");
    System.exit(1);
  }
}
