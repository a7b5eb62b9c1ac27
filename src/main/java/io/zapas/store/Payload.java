package io.zapas.store;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The features' records as deflated JSON: exact for doubles and decimals, and open to new components. */
final class Payload {
    private static final JsonMapper JSON = JsonMapper.builder()
            // records only: their components are the data, isCancelled() and kin are not
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(NONE)
                    .withIsGetterVisibility(NONE)
                    .withFieldVisibility(ANY))
            .build();

    private Payload() {}

    static byte[] pack(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            JSON.writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(byte[] bytes, Class<T> type) {
        return JSON.readValue(new InflaterInputStream(new ByteArrayInputStream(bytes)), type);
    }

    static <T> T unpack(byte[] bytes, TypeReference<T> type) {
        return JSON.readValue(new InflaterInputStream(new ByteArrayInputStream(bytes)), type);
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T parse(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
