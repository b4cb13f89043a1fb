package org.vaezoo.core.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.TruncatedNormalInitializer;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.RandomUtils;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vaezoo.core.network.ConvolutionRoute;
import org.vaezoo.core.order.Installed;
import org.vaezoo.core.pass.Detached;

/** What no class of any module may do, as rules on the compiled classes. */
public final class HouseRules {

  private static final Pattern ENGINE_RANDOM =
      Pattern.compile("random.*|sample.*|truncatedNormal|shuffle");

  private static final Set<String> ENGINE_RANDOM_CLASSES =
      names(
          Dropout.class,
          NormalInitializer.class,
          UniformInitializer.class,
          XavierInitializer.class,
          TruncatedNormalInitializer.class,
          RandomUtils.class);

  /** A loop over DJL alone, in its own manner: what speed is measured against. */
  /** Packages through whose code gradients flow. */
  public static final List<String> DIFFERENTIATED =
      List.of(
          "..core.distribution..",
          "..core.network..",
          "..core.likelihood..",
          "..core.posterior..",
          "..core.prior..",
          "..core.flow..",
          "..core.vamp..",
          "..core.pixel..",
          "..core.model..",
          "..beta..",
          "..conditional..",
          "..vq..",
          "..hierarchical..");

  private HouseRules() {}

  /** Every rule. */
  public static List<ArchRule> all() {
    return List.of(
        Unordered.rule(),
        noEngineRandomMethods(),
        noEngineRandomClasses(),
        noJavaRandomClasses(),
        noJavaRandomMethods(),
        noSerializedObjects(),
        noSerializedModels(),
        exitOnlyFromTheCommandLine(),
        printOnlyForTheUser(),
        noGradientThroughPlainNumbers(),
        noConvolutionOfTheEngine(),
        noCastOfWhatIsDifferentiated(),
        noLanguageOfTheMachine(),
        noOrderOfTheClassPath());
  }

  private static ArchRule noOrderOfTheClassPath() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Installed.class.getName())
        .should()
        .callMethod(ServiceLoader.class, "load", Class.class)
        .orShould()
        .callMethod(ServiceLoader.class, "load", Class.class, ClassLoader.class)
        .because(
            "providers come in the order of the class path, which is the machine's; Installed"
                + " sorts them");
  }

  private static ArchRule noEngineRandomMethods() {
    return noClasses()
        .should()
        .callMethodWhere(
            call(
                "an engine's generator",
                target ->
                    isCallOf(target, NDManager.class, ENGINE_RANDOM)
                        || isCallOf(target, Engine.class, Pattern.compile("setRandomSeed"))))
        .because("all randomness comes from CounterStream, the same on every engine");
  }

  private static ArchRule noEngineRandomClasses() {
    return noClasses()
        .should()
        .dependOnClassesThat(named("a part of DJL that draws", ENGINE_RANDOM_CLASSES))
        .because("DJL's initialisers and dropout use the engine's generator");
  }

  private static ArchRule noJavaRandomClasses() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(SplittableRandom.class)
        .because("a stream with state cannot be resumed; CounterStream has none");
  }

  private static ArchRule noJavaRandomMethods() {
    return noClasses()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .because("their seed is not ours");
  }

  private static ArchRule noSerializedObjects() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .because("reading a serialised object runs whatever it names");
  }

  private static ArchRule noSerializedModels() {
    return noClasses()
        .should()
        .callMethodWhere(
            call("Model.load", target -> isCallOf(target, Model.class, Pattern.compile("load"))))
        .because("weights are safetensors, with a manifest that is verified");
  }

  private static ArchRule noGradientThroughPlainNumbers() {
    return noClasses()
        .that()
        .resideInAnyPackage(DIFFERENTIATED.toArray(String[]::new))
        .or()
        .resideInAPackage("..house..")
        .should()
        .callMethod(NDArray.class, "mul", Number.class)
        .orShould()
        .callMethod(NDArray.class, "div", Number.class)
        .orShould()
        .callMethod(NDArray.class, "pow", Number.class)
        .orShould()
        .callMethod(NDArray.class, "maximum", Number.class)
        .orShould()
        .callMethod(NDArray.class, "minimum", Number.class)
        .because("DJL lets go of the number before the backward pass; Numbers keeps it");
  }

  private static ArchRule noLanguageOfTheMachine() {
    return noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(PrintWriter.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(PrintStream.class, "printf", String.class, Object[].class)
        .orShould()
        .callConstructor(DecimalFormat.class, String.class)
        .orShould()
        .callMethod(NumberFormat.class, "getInstance")
        .orShould()
        .callMethod(NumberFormat.class, "getNumberInstance")
        .because("a machine's language may have other digits; Locale.ROOT has one kind");
  }

  private static ArchRule noConvolutionOfTheEngine() {
    return noClasses()
        .that()
        .doNotBelongToAnyOf(ConvolutionRoute.class)
        .should()
        .callMethodWhere(
            call(
                "an engine's convolution",
                target -> isCallOf(target, NDArrayEx.class, Pattern.compile("(de)?convolution"))))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl.nn.convolutional..")
        .because("it is wrong on some processors; ConvolutionRoute is right on all");
  }

  private static ArchRule noCastOfWhatIsDifferentiated() {
    return noClasses()
        .that()
        .areNotAssignableTo(Detached.class)
        .should()
        .callMethodWhere(
            call("a cast", target -> isCallOf(target, NDArray.class, Pattern.compile("toType"))))
        .because("toType cuts the gradient on PyTorch without an error; Detached says so");
  }

  private static ArchRule exitOnlyFromTheCommandLine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.vaezoo.experiments.cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .because("a library does not end the process of its caller");
  }

  private static ArchRule printOnlyForTheUser() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.vaezoo.experiments.cli",
            "org.vaezoo.experiments.progress",
            "org.vaezoo.benchmarks.speed",
            "org.vaezoo.benchmarks.sweep")
        .should()
        .accessField(System.class, "out")
        .because("standard output belongs to whoever runs the process");
  }

  private static DescribedPredicate<JavaCall<?>> call(
      String what, Predicate<MethodCallTarget> matches) {
    return describe(
        what, call -> call instanceof JavaMethodCall method && matches.test(method.getTarget()));
  }

  private static boolean isCallOf(MethodCallTarget target, Class<?> owner, Pattern name) {
    return target.getOwner().isAssignableTo(owner) && name.matcher(target.getName()).matches();
  }

  private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
    return describe(what, type -> names.contains(type.getName()));
  }

  private static Set<String> names(Class<?>... classes) {
    return Set.copyOf(List.of(classes).stream().map(Class::getName).toList());
  }
}
