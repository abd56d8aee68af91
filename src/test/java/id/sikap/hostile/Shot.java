package id.sikap.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One malformed request. Its bytes are ours to the last: a decent HTTP client would refuse to send most of them. */
record Shot(String name, Visitor who, String method, String target, List<String> headers, byte[] body, byte[] raw) {

    /** Who shoots: a stranger, or somebody who signed in. */
    enum Visitor {
        ANONYMOUS,
        PEGAWAI,
        ATASAN,
        ADMIN;

        String persona() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final byte[] NOTHING = new byte[0];

    static Shot get(String name, Visitor who, String target, String... headers) {
        return new Shot(name, who, "GET", target, List.of(headers), NOTHING, null);
    }

    static Shot post(String name, Visitor who, String target, String contentType, byte[] body, String... headers) {
        return send("POST", name, who, target, contentType, body, headers);
    }

    static Shot send(
            String method, String name, Visitor who, String target, String type, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: " + type);
        return new Shot(name, who, method, target, all, body, null);
    }

    /** Framing and all as given: the server may hang up on it. */
    static Shot raw(String name, Visitor who, String request) {
        return new Shot(name, who, "RAW", "", List.of(), NOTHING, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean isRaw() {
        return raw != null;
    }

    boolean isWrite() {
        return isRaw() || !method.equals("GET");
    }

    byte[] bytes(int port, List<String> credentials) {
        if (isRaw()) {
            String text = new String(raw, StandardCharsets.ISO_8859_1);
            return text.replace("{who}", String.join("\r\n", credentials) + (credentials.isEmpty() ? "" : "\r\n"))
                    .replace("{host}", "127.0.0.1:" + port)
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        StringBuilder head = new StringBuilder(
                method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
        credentials.forEach(line -> head.append(line).append("\r\n"));
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || isWrite()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String what = isRaw() ? new String(raw, StandardCharsets.ISO_8859_1) : method + " " + target + " " + headers;
        String rest = body.length == 0 ? "" : " | " + new String(body, StandardCharsets.ISO_8859_1);
        String all = what.replaceAll("[\\r\\n]+", "~") + rest;
        return name + " as " + who + ": " + (all.length() > 500 ? all.substring(0, 500) + "…" : all);
    }
}
