package london.datahub.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import london.datahub.access.AuditTrail;
import london.datahub.collect.Uploads;
import london.datahub.feed.Feed;
import london.datahub.issue.Refusal;
import london.datahub.job.NilReception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.read.LargestFile;
import london.datahub.sheet.Template;
import london.datahub.sheet.Words;
import london.datahub.validate.AllowedWords;
import london.datahub.validate.Period;
import london.datahub.validate.ReturnPeriods;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sending a return: which feed, which period, and the file, or that there was nothing. */
@Controller
class SubmitPages {
    private final Officer officer;
    private final Deliveries deliveries;
    private final Uploads uploads;
    private final NilReception nilReception;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final LargestFile largest;
    private final Clock clock;

    SubmitPages(
            Officer officer,
            Deliveries deliveries,
            Uploads uploads,
            NilReception nilReception,
            Receipts receipts,
            AuditTrail audit,
            LargestFile largest,
            Clock clock) {
        this.officer = officer;
        this.deliveries = deliveries;
        this.uploads = uploads;
        this.nilReception = nilReception;
        this.receipts = receipts;
        this.audit = audit;
        this.largest = largest;
        this.clock = clock;
    }

    @GetMapping("/desk/submit")
    String chooseFeed(Model model) {
        model.addAttribute("feeds", officer.feeds());
        return "desk/submit-feed";
    }

    @GetMapping("/desk/submit/{feed}")
    String ask(@PathVariable("feed") String name, Model model) {
        describe(officer.feed(name), model);
        return "desk/submit";
    }

    private void describe(Feed feed, Model model) {
        model.addAttribute("feed", feed);
        model.addAttribute("periods", ReturnPeriods.of(feed, LocalDate.now(clock)));
        model.addAttribute("seen", officer.newest(feed));
        model.addAttribute("largest", largest.megabytes());
    }

    @PostMapping("/desk/submit/{feed}")
    String send(
            @PathVariable("feed") String name, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Feed feed = officer.feed(name);
        try {
            SubmitForm form = SubmitForm.read(request, uploads, largest);
            Delivery.Purpose purpose =
                    form.text("purpose").equals("check") ? Delivery.Purpose.CHECK : Delivery.Purpose.SEND;
            Delivery delivery = deliveries.begin(officer.account(), purpose, form, () -> asked(feed, form));
            return "redirect:/desk/deliveries/" + delivery.ticket();
        } catch (Refusal refusal) {
            return again(feed, refusal, model, response);
        }
    }

    private String again(Feed feed, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("mistake", PageWords.of(refusal.getMessage()));
        describe(feed, model);
        return "desk/submit";
    }

    private SubmissionRequest asked(Feed feed, SubmitForm form) {
        return new SubmissionRequest(
                form.file(),
                feed.name(),
                officer.organisation(),
                period(form.text("period"), form.text("upto")),
                new HashSet<>(form.texts("confirm")),
                officer.signature(),
                form.text("seen").matches("\\d{1,18}")
                        ? OptionalLong.of(Long.parseLong(form.text("seen")))
                        : OptionalLong.of(0));
    }

    private static Period period(String from, String upto) {
        if (from.isEmpty()) {
            throw Refusal.badInput("No period was chosen.", "Say which months the return is for.");
        }
        Period first = Period.of(from);
        Period last = upto.isEmpty() ? first : Period.of(upto);
        if (last.to().isBefore(first.from())) {
            throw Refusal.badInput("The period ends before it begins.", "Choose the earlier part first.");
        }
        return new Period(first.from(), last.to());
    }

    @PostMapping("/desk/submit/{feed}/nil")
    String nil(
            @PathVariable("feed") String name,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "upto", defaultValue = "") String upto,
            @RequestParam(name = "confirm", defaultValue = "") Set<String> confirmed,
            Model model,
            HttpServletResponse response) {
        Feed feed = officer.feed(name);
        try {
            SubmissionOutcome outcome = nilReception.declare(
                    feed.name(), officer.organisation(), period(period, upto), officer.signature(), confirmed);
            audit.record(
                    officer.account().email(),
                    officer.organisation(),
                    "nil-declared",
                    "submission " + outcome.submission().id(),
                    AuditTrail.DONE);
            receipts.of(officer.account(), outcome);
            return "redirect:/desk/submissions/" + outcome.submission().id();
        } catch (Refusal refusal) {
            return again(feed, refusal, model, response);
        }
    }

    @GetMapping("/desk/templates/{feed}")
    void template(@PathVariable("feed") String name, HttpServletResponse response) throws IOException {
        Feed feed = officer.feed(name);
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        List<YearMonth> months = LongStream.rangeClosed(0, 11)
                .mapToObj(ago -> last.minusMonths(11 - ago))
                .toList();
        byte[] workbook = Template.of(feed, new Words(AllowedWords::of, AllowedWords.wardsByBorough()), months);
        GivenBack.asFile(
                feed.name() + "-template.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                response);
        response.getOutputStream().write(workbook);
    }
}
