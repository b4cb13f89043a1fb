package org.vaezoo.experiments.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawerDefaultFonts;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A figure as a PDF file of one page; letters that no reader's own fonts have are drawn. */
final class PdfFigure {

  private static final long IDENTITY = 1;

  private PdfFigure() {}

  static byte[] of(Drawing drawing, int width, int height) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      document.getDocumentInformation().setTitle(drawing.title());
      document.setDocumentId(IDENTITY); // else it is of the time
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(new PdfBoxGraphics2DFontTextDrawerDefaultFonts());
      drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, width, height));
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
