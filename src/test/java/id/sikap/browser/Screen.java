package id.sikap.browser;

import com.microsoft.playwright.Browser;

/** The two screens every page must be right on. */
enum Screen {
    PHONE(360, 740),
    DESK(1366, 768);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(this == PHONE)
                .setHasTouch(this == PHONE)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta");
    }
}
