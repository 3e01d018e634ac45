package london.datahub.command;

import java.util.Map;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How this installation sends letters. See docs/configuration.md. */
record MailSettings(Map<String, String> environment) {
    /** Returns what sends letters, where a mail server is named. It encrypts, unless told that it need not. */
    Optional<JavaMailSender> sender() {
        String host = environment.get("DATAHUB_SMTP_HOST");
        if (host == null) {
            return Optional.empty();
        }
        boolean plain = "none".equals(environment.get("DATAHUB_SMTP_ENCRYPTION"));
        boolean wrapped = "tls".equals(environment.get("DATAHUB_SMTP_ENCRYPTION"));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(Integer.parseInt(environment.getOrDefault("DATAHUB_SMTP_PORT", wrapped ? "465" : "587")));
        sender.setUsername(environment.get("DATAHUB_SMTP_USER"));
        sender.setPassword(environment.get("DATAHUB_SMTP_PASSWORD"));
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties()
                .putAll(Map.of(
                        "mail.smtp.auth", String.valueOf(environment.containsKey("DATAHUB_SMTP_USER")),
                        "mail.smtp.starttls.enable", String.valueOf(!plain && !wrapped),
                        "mail.smtp.starttls.required", String.valueOf(!plain && !wrapped),
                        "mail.smtp.ssl.enable", String.valueOf(wrapped),
                        "mail.smtp.ssl.checkserveridentity", "true",
                        "mail.smtp.connectiontimeout", "10000",
                        "mail.smtp.timeout", "10000"));
        return Optional.of(sender);
    }
}
