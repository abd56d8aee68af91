package id.sikap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Hari Saya as its writer uses it. */
record DayForm(Visitor visitor) {

    static DayForm openedBy(Visitor visitor) {
        visitor.open("/worklog/day");
        return new DayForm(visitor);
    }

    DayForm write(String result) {
        visitor.at("#targetId").selectOption("none");
        visitor.at("#result").fill(result);
        visitor.at("#quantity").fill("2,5");
        visitor.at("#unit").fill("berkas");
        visitor.at("[data-minutes='60']").click();
        return this;
    }

    DayForm withPhoto(String name) {
        visitor.at("#photo").setInputFiles(new FilePayload(name, "image/jpeg", jpeg(name)));
        visitor.at("#picked li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .waitFor();
        return this;
    }

    /** Until the receipt is said. */
    void save() {
        visitor.at("#save").click();
        visitor.told("Tersimpan, resi");
    }

    Locator row(String result) {
        return visitor.at("#entries > li").filter(new Locator.FilterOptions().setHasText(result));
    }

    Locator row(String result, String state) {
        return row(result).filter(new Locator.FilterOptions().setHas(visitor.at(".chip[data-state='" + state + "']")));
    }

    /** Another picture for each name: the same one twice would be kept once. */
    private static byte[] jpeg(String name) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 200; y++) {
                picture.setRGB((name.hashCode() & 255) + y, y, 0xFFFFFF);
            }
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
