package id.sikap.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries report while starting is for a file; the console stays readable. */
final class QuietLogs {

    private QuietLogs() {}

    static void toFile(Path folder) throws IOException {
        FileHandler file = new FileHandler(folder.resolve("start.log").toString());
        file.setEncoding(StandardCharsets.UTF_8.name());
        file.setFormatter(new SimpleFormatter());
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(file);
    }
}
