package org.vaezoo.core.data;

import java.util.List;
import org.vaezoo.core.settings.PartProvider;

/** The data sets and binarisations of the core. */
public final class DataParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        MnistSpec.class,
        FashionMnistSpec.class,
        IdxSpec.class,
        CsvSpec.class,
        ImageFolderSpec.class,
        NpzSpec.class,
        CountsSpec.class,
        TextLinesSpec.class,
        JsbChoralesSpec.class,
        GrammarSpec.class,
        SpritesSpec.class,
        DspritesSpec.class,
        DynamicBinarization.class,
        FixedBinarization.class,
        ThresholdBinarization.class,
        NoBinarization.class,
        Dequantization.class,
        LabelCondition.class,
        VectorCondition.class,
        QuadrantCondition.class);
  }
}
