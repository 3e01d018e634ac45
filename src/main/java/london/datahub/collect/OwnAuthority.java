package london.datahub.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import london.datahub.issue.Refusal;
import okhttp3.OkHttpClient;

/** The authority that vouches for one server, in place of those that Java trusts. */
record OwnAuthority(SSLContext context, X509TrustManager trust) {
    /** @throws Refusal where its file holds no certificate */
    static OwnAuthority of(Source source) throws IOException {
        Path file = Path.of(source.authority().orElseThrow());
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store(certificates));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            for (TrustManager trust : factory.getTrustManagers()) {
                if (trust instanceof X509TrustManager x509 && !certificates.isEmpty()) {
                    return new OwnAuthority(context, x509);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            // answered below
        }
        throw Refusal.badInput(
                "The authority of the source " + source.name() + " is no file with a certificate.",
                "Give the certificate as a .pem file.");
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry(String.valueOf(number++), certificate);
        }
        return store;
    }

    void trustedBy(OkHttpClient.Builder http) {
        http.sslSocketFactory(context.getSocketFactory(), trust);
    }
}
