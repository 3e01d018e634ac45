package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import london.datahub.access.AuditTrail;
import london.datahub.collect.Originals;
import london.datahub.feed.Feed;
import london.datahub.issue.Refusal;
import london.datahub.job.Explaining;
import london.datahub.job.Reception;
import london.datahub.job.Withdrawing;
import london.datahub.load.History;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.reference.CodeList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One submission of the officer's own organisation: its result, what to take home, explaining and taking back. */
@Controller
class SubmissionPages {
    private static final CodeList REASONS = CodeList.named("withdrawal-reason");

    private final Officer officer;
    private final Loading loading;
    private final Reception reception;
    private final Originals originals;
    private final Explaining explaining;
    private final Withdrawing withdrawing;
    private final AuditTrail audit;

    SubmissionPages(
            Officer officer,
            Loading loading,
            Reception reception,
            Originals originals,
            Explaining explaining,
            Withdrawing withdrawing,
            AuditTrail audit) {
        this.officer = officer;
        this.loading = loading;
        this.reception = reception;
        this.originals = originals;
        this.explaining = explaining;
        this.withdrawing = withdrawing;
        this.audit = audit;
    }

    @GetMapping("/desk/history/{feed}")
    String history(@PathVariable("feed") String name, Model model) {
        Feed feed = officer.feed(name);
        model.addAttribute("feed", feed);
        model.addAttribute("reasons", REASONS);
        model.addAttribute(
                "entries",
                loading.history().of(officer.organisation(), feed).stream()
                        .sorted(java.util.Comparator.comparing(History.Entry::submission)
                                .reversed())
                        .map(entry -> new Listed(
                                entry,
                                loading.submissions().get(entry.submission()).by()))
                        .toList());
        return "desk/history";
    }

    /** A line of the history. */
    public record Listed(History.Entry entry, String by) {}

    @GetMapping("/desk/submissions/{number}")
    String show(@PathVariable("number") long number, Model model) {
        Submission submission = officer.submission(number);
        Feed feed = officer.feedOf(submission);
        model.addAttribute("submission", submission);
        model.addAttribute("feed", feed);
        model.addAttribute("verdict", verdict(submission));
        model.addAttribute("entry", entry(submission, feed));
        model.addAttribute("reasons", REASONS);
        model.addAttribute("told", explaining.of(number));
        return "desk/submission";
    }

    private Verdict verdict(Submission submission) {
        return Verdict.of(reception.outcome(submission));
    }

    private History.Entry entry(Submission submission, Feed feed) {
        return loading.history().of(submission.organisation(), feed).stream()
                .filter(entry -> entry.submission() == submission.id())
                .findFirst()
                .orElseThrow();
    }

    @PostMapping("/desk/submissions/{number}/explain")
    String explain(
            @PathVariable("number") long number,
            @RequestParam("subject") String subject,
            @RequestParam("text") String text,
            Model model,
            HttpServletResponse response) {
        officer.submission(number);
        return orAgain(number, model, response, () -> {
            explaining.explain(number, subject, text, officer.signature());
            note("issue-explained", number);
        });
    }

    @PostMapping("/desk/submissions/{number}/withdraw")
    String withdraw(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "text", defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        officer.submission(number);
        return orAgain(number, model, response, () -> {
            Optional<String> more = text.isBlank() ? Optional.empty() : Optional.of(text);
            withdrawing.withdraw(number, reason, more, officer.signature());
            note("submission-withdrawn", number);
        });
    }

    private String orAgain(long number, Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return "redirect:/desk/submissions/" + number;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("mistake", PageWords.of(refusal.getMessage()));
            return show(number, model);
        }
    }

    private void note(String action, long number) {
        audit.record(
                officer.account().email(), officer.organisation(), action, "submission " + number, AuditTrail.DONE);
    }

    @GetMapping("/desk/submissions/{number}/marked")
    void marked(@PathVariable("number") long number, HttpServletResponse response) throws IOException {
        Submission submission = officer.submission(number);
        try (InputStream original = originals.open(number)) {
            GivenBack.marked(original, verdict(submission).issues(), response);
        }
    }

    @GetMapping("/desk/submissions/{number}/issues.csv")
    void csv(@PathVariable("number") long number, HttpServletResponse response) throws IOException {
        GivenBack.csv(verdict(officer.submission(number)).issues(), response);
    }

    @GetMapping("/desk/submissions/{number}/issues.html")
    void html(@PathVariable("number") long number, HttpServletResponse response) throws IOException {
        Submission submission = officer.submission(number);
        GivenBack.html(verdict(submission).issues(), submission.feed(), response);
    }
}
