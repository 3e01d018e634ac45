package london.datahub.command;

import java.time.Clock;
import london.datahub.access.Accounts;
import london.datahub.access.ApiKeys;
import london.datahub.access.AuditAnchor;
import london.datahub.access.AuditTrail;
import london.datahub.access.HubAddress;
import london.datahub.access.Invitations;
import london.datahub.access.OneTimeLinks;
import london.datahub.access.Organisations;
import london.datahub.access.Rights;
import london.datahub.access.SignIns;
import london.datahub.feed.Feeds;
import london.datahub.post.Letters;
import london.datahub.post.Overdue;
import london.datahub.post.Reminders;
import london.datahub.secret.Envelope;
import london.datahub.secret.KeyRing;
import london.datahub.signin.SingleSignOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The running hub's accounts and audit trail, put together. */
@Configuration(proxyBeanMethods = false)
class HubAccess {
    @Bean
    HubAddress hubAddress(HubSettings settings) {
        return settings.address();
    }

    @Bean
    SingleSignOn singleSignOn(HubSettings settings) {
        return new SingleSignOn(settings.singleSignOn());
    }

    @Bean
    Rights rights() {
        return Rights.load();
    }

    @Bean
    Accounts accounts(JdbcClient database, Rights rights) {
        return new Accounts(database, rights);
    }

    @Bean
    SignIns signIns(JdbcClient database, Accounts accounts, KeyRing keys, Clock clock) {
        return new SignIns(database, accounts, new Envelope(keys), clock);
    }

    @Bean
    ApiKeys apiKeys(JdbcClient database, Organisations organisations, Rights rights, KeyRing keys, Clock clock) {
        return new ApiKeys(database, organisations, rights, keys.oldest(), clock);
    }

    @Bean
    AuditTrail auditTrail(
            JdbcClient database,
            KeyRing keys,
            HubSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        AuditAnchor anchor = new AuditAnchor(settings.dataDir().resolve("audit-trail.last"));
        return new AuditTrail(database, keys, anchor, transactions, clock);
    }

    @Bean
    Invitations invitations(
            Organisations organisations,
            Accounts accounts,
            SignIns signIns,
            JdbcClient database,
            KeyRing keys,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        OneTimeLinks links = new OneTimeLinks(database, keys.oldest(), clock);
        return new Invitations(
                organisations, accounts, signIns, links, audit, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Letters letters(HubSettings settings, HubAddress address) {
        return new Letters(settings.mail().sender(), settings.mailFrom(), address);
    }

    @Bean
    Overdue overdue(JdbcClient database, Organisations organisations, Feeds feeds, Clock clock) {
        return new Overdue(database, organisations, feeds, clock);
    }

    @Bean
    Reminders reminders(
            Overdue overdue, Organisations organisations, Accounts accounts, Letters letters, AuditTrail audit) {
        return new Reminders(overdue, organisations, accounts, letters, audit);
    }
}
