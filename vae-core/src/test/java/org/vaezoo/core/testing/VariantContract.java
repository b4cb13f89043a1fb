package org.vaezoo.core.testing;

/**
 * What every variant of the zoo promises, an idea an interface. A variant's test class extends
 * this, names its variant, and holds beside it only what is the variant's own: hand numbers, a
 * limit, a reference. What a variant may have to say of itself stands with the tests that ask for
 * it: {@link StepsPurely#drawsLatents}, {@link TrainsRepeatably#runsOnMxnet}, {@link
 * LearnsMnist#steps}.
 */
public abstract class VariantContract
    implements ReadsItsSpec,
        GivesTerms,
        StepsPurely,
        HasGradients,
        TrainsRepeatably,
        TrainsCompiled,
        TrainsInGroups,
        EvaluatesCompiled,
        LearnsMnist {}
