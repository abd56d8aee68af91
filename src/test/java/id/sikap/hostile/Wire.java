package id.sikap.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Bytes there, bytes back. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** Status 0: the server hung up without a word. */
    record Reply(int status, Map<String, String> headers, byte[] body, long millis) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String type() {
            return headers.getOrDefault("content-type", "");
        }

        /** What a person reads, or a program that shows it to one: neither scripts nor documents. */
        boolean isReadable() {
            return !type().matches(".*(javascript|css|pdf|spreadsheet|image|font).*");
        }
    }

    /** @param last says to the server that no more will come, for requests that promised more */
    Reply send(byte[] request, boolean last) throws IOException {
        long begin = System.nanoTime();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                if (last) {
                    socket.shutdownOutput();
                }
            } catch (IOException answeredEarlier) {
                // It may have refused the rest of a body; what it said is still to be read.
            }
            read(socket.getInputStream(), answer);
        }
        return parse(answer.toByteArray(), (System.nanoTime() - begin) / 1_000_000);
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException e) {
            if (answer.size() == 0) {
                throw e;
            }
        } catch (IOException reset) {
            // As good as the end.
        }
    }

    private static Reply parse(byte[] answer, long millis) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("HTTP/1.")) {
            return new Reply(0, Map.of(), answer, millis);
        }
        int end = text.indexOf("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>();
        text.substring(0, end).lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(
                Integer.parseInt(text.substring(9, 12)),
                headers,
                "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body,
                millis);
    }

    private static byte[] joined(byte[] chunked) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = new String(chunked, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (true) {
            int line = text.indexOf("\r\n", at);
            if (line < 0) {
                return body.toByteArray();
            }
            int size = Integer.parseInt(text.substring(at, line), 16);
            if (size == 0 || line + 2 + size > chunked.length) {
                return body.toByteArray();
            }
            body.write(chunked, line + 2, size);
            at = line + 2 + size + 2;
        }
    }
}
