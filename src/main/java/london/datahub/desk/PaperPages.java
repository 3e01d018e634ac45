package london.datahub.desk;

import java.io.IOException;
import java.util.Locale;
import london.datahub.access.AuditTrail;
import london.datahub.paper.PaperFile;
import london.datahub.paper.Papers;
import london.datahub.signin.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers for meetings, as they were made. */
@Controller
class PaperPages {
    private final Visitor visitor;
    private final Papers papers;
    private final AuditTrail audit;

    PaperPages(Visitor visitor, Papers papers, AuditTrail audit) {
        this.visitor = visitor;
        this.papers = papers;
        this.audit = audit;
    }

    @GetMapping("/desk/papers")
    String list(Model model) {
        model.addAttribute("papers", papers.of(visitor.named()));
        return "desk/papers";
    }

    @GetMapping("/desk/papers/{number}")
    ResponseEntity<byte[]> file(@PathVariable("number") long number) throws IOException {
        PaperFile file = papers.of(visitor.named(), number);
        byte[] content = papers.content(file);
        audit.record(
                visitor.named().email(),
                visitor.named().organisation().code(),
                "paper-received",
                "paper " + number,
                AuditTrail.DONE);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type(file.form().toLowerCase(Locale.ROOT)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .body(content);
    }

    private static String type(String form) {
        return switch (form) {
            case "pdf" -> "application/pdf";
            case "html" -> "text/html;charset=UTF-8";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            default -> "application/octet-stream";
        };
    }
}
