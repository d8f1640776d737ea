package nl.leerstroom.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/** A form with a file, as a browser sends it. */
final class UploadForm {

    private final String boundary = UUID.randomUUID().toString();
    private final String fileName;
    private final byte[] file;
    private final Map<String, String> fields;

    UploadForm(String fileName, byte[] file, Map<String, String> fields) {
        this.fileName = fileName.replace("\"", "").replaceAll("[\\r\\n]", "");
        this.file = file.clone();
        this.fields = fields;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var parts = new ArrayList<byte[]>();
        fields.forEach((name, value) -> parts.add(part("name=\"" + name + "\"", "\r\n" + value + "\r\n")));
        parts.add(
                part("name=\"file\"; filename=\"" + fileName + "\"", "Content-Type: application/octet-stream\r\n\r\n"));
        parts.add(file);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return BodyPublishers.ofByteArrays(parts);
    }

    private byte[] part(String disposition, String rest) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + rest).getBytes(UTF_8);
    }
}
