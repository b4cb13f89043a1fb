package org.vaezoo.core.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that runs once on each engine, whose name is its parameter. */
@ParameterizedTest
@ValueSource(strings = {"PyTorch", "MXNet"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EachEngine {}
