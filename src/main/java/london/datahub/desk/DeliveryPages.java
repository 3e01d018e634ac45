package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import london.datahub.access.AuditTrail;
import london.datahub.issue.Refusal;
import london.datahub.job.Mapping;
import london.datahub.job.ReceivedFile;
import london.datahub.job.SubmissionRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What becomes of a file that was handed over a moment ago: how far it has come, then the answer. */
@Controller
class DeliveryPages {
    private final Officer officer;
    private final Deliveries deliveries;
    private final Mapping mapping;
    private final AuditTrail audit;

    DeliveryPages(Officer officer, Deliveries deliveries, Mapping mapping, AuditTrail audit) {
        this.officer = officer;
        this.deliveries = deliveries;
        this.mapping = mapping;
        this.audit = audit;
    }

    private Delivery delivery(String ticket) {
        return deliveries.of(officer.account(), ticket);
    }

    @GetMapping("/desk/deliveries/{ticket}")
    String show(@PathVariable("ticket") String ticket, Model model) {
        Delivery delivery = delivery(ticket);
        model.addAttribute("delivery", delivery);
        model.addAttribute("feed", officer.feed(delivery.request().feed()));
        if (!delivery.isDone()) {
            return "desk/under-way";
        }
        boolean stored = delivery.purpose() == Delivery.Purpose.SEND
                && delivery.outcome().isPresent();
        if (stored) {
            return "redirect:/desk/submissions/"
                    + delivery.outcome().orElseThrow().submission().id()
                    + (delivery.outcome().orElseThrow().unchanged() ? "?unchanged" : "");
        }
        model.addAttribute("verdict", verdict(delivery));
        return "desk/delivery";
    }

    static Verdict verdict(Delivery delivery) {
        return delivery.outcome()
                .map(Verdict::ofCheck)
                .or(() -> delivery.refusal().map(Verdict::of))
                .orElseGet(() -> Verdict.of(Refusal.badInput(
                        "The hub could not do this.",
                        "It can be repeated; if it fails again, tell the administrator.")));
    }

    /** For the script that watches: whether there is an answer, and if not, what is being done. */
    @GetMapping("/desk/deliveries/{ticket}/stage")
    @ResponseBody
    Map<String, Object> stage(@PathVariable("ticket") String ticket) {
        Delivery delivery = delivery(ticket);
        return Map.of("done", delivery.isDone(), "stage", delivery.stage());
    }

    @PostMapping("/desk/deliveries/{ticket}/again")
    String again(@PathVariable("ticket") String ticket, @RequestParam("purpose") String purpose) {
        deliveries.again(delivery(ticket), purpose.equals("send") ? Delivery.Purpose.SEND : Delivery.Purpose.CHECK);
        return "redirect:/desk/deliveries/" + ticket;
    }

    @PostMapping("/desk/deliveries/{ticket}/headings")
    String confirmHeading(
            @PathVariable("ticket") String ticket,
            @RequestParam("column") String column,
            @RequestParam("heading") String heading)
            throws IOException {
        Delivery delivery = delivery(ticket);
        SubmissionRequest request = delivery.request();
        mapping.confirm(
                new ReceivedFile(delivery.upload()),
                request.feed(),
                request.organisation(),
                column,
                heading,
                officer.signature());
        audit.record(
                officer.account().email(),
                officer.organisation(),
                "heading-confirmed",
                request.feed() + " column " + column.replaceAll("[^A-Za-z]", ""),
                AuditTrail.DONE);
        deliveries.again(delivery, delivery.purpose());
        return "redirect:/desk/deliveries/" + ticket;
    }

    @GetMapping("/desk/deliveries/{ticket}/marked")
    void marked(@PathVariable("ticket") String ticket, HttpServletResponse response) throws IOException {
        Delivery delivery = delivery(ticket);
        try (InputStream original = delivery.upload().open()) {
            GivenBack.marked(original, verdict(delivery).issues(), response);
        }
    }

    @GetMapping("/desk/deliveries/{ticket}/issues.csv")
    void csv(@PathVariable("ticket") String ticket, HttpServletResponse response) throws IOException {
        GivenBack.csv(verdict(delivery(ticket)).issues(), response);
    }

    @GetMapping("/desk/deliveries/{ticket}/issues.html")
    void html(@PathVariable("ticket") String ticket, HttpServletResponse response) throws IOException {
        Delivery delivery = delivery(ticket);
        GivenBack.html(verdict(delivery).issues(), delivery.request().feed(), response);
    }
}
