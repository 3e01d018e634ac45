package london.datahub.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import london.datahub.collect.Uploads;
import london.datahub.issue.Refusal;
import london.datahub.job.SentFile;
import london.datahub.read.LargestFile;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** A form with a file, read as it comes: the file is sealed piece by piece, and no other copy of it ever lies anywhere. */
final class SubmitForm {
    private static final int FIELDS = 30;
    private static final int LONGEST_FIELD = 200;
    // what a form holds beside its file
    private static final long BESIDE = 1 << 16;

    private final Map<String, List<String>> fields = new HashMap<>();
    private String fileName = "";
    private Uploads.Upload upload;

    private SubmitForm() {}

    /**
     * Reads a form.
     *
     * @throws Refusal where it has no file, or too large a one; nothing of it then rests
     */
    static SubmitForm read(HttpServletRequest request, Uploads uploads, LargestFile largest) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw noFile();
        }
        largest.mustHold(Math.max(0, request.getContentLengthLong() - BESIDE));
        SubmitForm form = new SubmitForm();
        try {
            FileItemInputIterator items = new JakartaServletFileUpload<>().getItemIterator(request);
            while (items.hasNext()) {
                form.take(items.next(), uploads, largest);
            }
            return form.complete();
        } catch (FileUploadException e) {
            form.forget();
            throw Refusal.badInput("The file did not arrive whole.", "Send it again.");
        } catch (IOException | RuntimeException e) {
            form.forget();
            throw e;
        }
    }

    private void take(FileItemInput item, Uploads uploads, LargestFile largest) throws IOException {
        try (InputStream in = item.getInputStream()) {
            if (item.isFormField()) {
                String text = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                fields.computeIfAbsent(item.getFieldName(), first -> new ArrayList<>())
                        .add(text);
                if (fields.size() > FIELDS) {
                    throw Refusal.badInput("The form is not the hub's.", "Open the page again.");
                }
            } else if (upload == null
                    && item.getName() != null
                    && !item.getName().isEmpty()) {
                fileName = item.getName();
                upload = uploads.receive(in, largest::mustHold);
            }
        }
    }

    private SubmitForm complete() {
        if (upload == null) {
            throw noFile();
        }
        return this;
    }

    private static Refusal noFile() {
        return Refusal.badInput("No file was chosen.", "Choose the file to send.");
    }

    private void forget() {
        if (upload != null) {
            upload.close();
        }
    }

    String text(String field) {
        return fields.getOrDefault(field, List.of("")).get(0).strip();
    }

    List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    Uploads.Upload upload() {
        return upload;
    }

    SentFile file() {
        return SentFile.received(fileName, upload);
    }
}
