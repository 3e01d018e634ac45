package london.datahub.dashboard;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import london.datahub.drawing.Drawing;
import london.datahub.issue.Refusal;

/** A chart as a picture: SVG, or PNG at twice its size so that it is sharp in print. */
public final class Picture {
    private static final int SCALE = 2;

    private Picture() {}

    /**
     * Returns a chart with its title and notes as an SVG file.
     *
     * @throws Refusal where there is nothing to draw
     */
    public static String svg(ChartView view) {
        Drawing framed = framed(view);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + framed.width() + "\" height=\"" + framed.height()
                + "\" viewBox=\"0 0 " + framed.width() + " " + framed.height() + "\" font-family='" + Drawing.FONT
                + "'>"
                + framed.body() + "</svg>";
    }

    private static Drawing framed(ChartView view) {
        if (view.drawings().isEmpty()) {
            throw Refusal.badInput("This has no picture.", "Take its figures as CSV or XLSX.");
        }
        return Framed.around(view);
    }

    /**
     * Returns the same as a PNG file.
     *
     * @throws Refusal where there is nothing to draw
     */
    public static byte[] png(ChartView view) {
        Drawing framed = framed(view);
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg(view).getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        var image = new BufferedImage(framed.width() * SCALE, framed.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.scale(SCALE, SCALE);
        document.render((JComponent) null, paper);
        paper.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
