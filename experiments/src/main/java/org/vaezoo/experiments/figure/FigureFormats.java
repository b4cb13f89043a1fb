package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The file formats of a figure. Each is the same bytes each time. */
public final class FigureFormats {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 480;
  private static final int PNG_SCALE = 2;
  private static final String SVG = "http://www.w3.org/2000/svg";

  private FigureFormats() {}

  /** An {@code svg} element that stands alone as a file, or within a page; text stays text. */
  public static String svg(Drawing drawing) {
    SVGGraphics2D graphics = new SVGGraphics2D(context(drawing.name()), false);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", drawing.title() + ". " + drawing.caption());
    StringWriter text = new StringWriter();
    try {
      graphics.stream(root, text, false, false);
    } catch (IOException unexpected) {
      throw new IllegalStateException(drawing.name() + " cannot be written", unexpected);
    }
    return element(text.toString()).replace("genericDefs", drawing.name() + "-defs");
  }

  /**
   * A PDF file of one page, in which text stays text.
   *
   * @throws IOException if it cannot be encoded
   */
  public static byte[] pdf(Drawing drawing) throws IOException {
    return PdfFigure.of(drawing, WIDTH, HEIGHT);
  }

  /** Without the document type, which names an address and is of no use. */
  private static String element(String document) {
    return document.substring(document.indexOf("<svg")).replace("\r\n", "\n").strip() + "\n";
  }

  /** Identifiers carry the figure's name, so that two figures of a page share none. */
  private static SVGGeneratorContext context(String name) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return name + "-" + super.generateID(prefix);
          }
        });
    return context;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException unexpected) {
      throw new IllegalStateException("the JDK has no XML documents", unexpected);
    }
  }

  /**
   * A PNG file on a white ground, of twice the size so that it is sharp in print.
   *
   * @throws IOException if it cannot be encoded
   */
  public static byte[] png(Drawing drawing) throws IOException {
    BufferedImage image =
        new BufferedImage(WIDTH * PNG_SCALE, HEIGHT * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(PNG_SCALE, PNG_SCALE);
    JFreeChart chart = drawing.chart();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
