package london.datahub.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import london.datahub.issue.Refusal;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A folder of an SFTP server, which must show the key that its owner told. */
final class SftpShelf implements Shelf {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int USUAL_PORT = 22;

    private final SshClient ssh;
    private final ClientSession session;
    private final SftpClient files;
    private final String folder;

    private SftpShelf(SshClient ssh, ClientSession session, SftpClient files, String folder) {
        this.ssh = ssh;
        this.session = session;
        this.files = files;
        this.folder = folder;
    }

    /** @throws Refusal where the server is not who it should be, or does not let the hub in */
    static SftpShelf open(Source source, Optional<char[]> password) throws IOException {
        AtomicBoolean another = new AtomicBoolean();
        SshClient ssh = client(source, another);
        try {
            ssh.start();
            ClientSession session = session(ssh, source, password);
            SftpClient files = SftpClientFactory.instance().createSftpClient(session);
            return new SftpShelf(
                    ssh, session, files, URI.create(source.address()).getPath());
        } catch (IOException | GeneralSecurityException e) {
            ssh.stop();
            throw another.get() ? anotherKey(source) : notIn(source, e);
        }
    }

    private static SshClient client(Source source, AtomicBoolean another) {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier((session, address, key) -> {
            another.set(!isPinned(source, key));
            return !another.get();
        });
        // nothing of the user's own folder counts: no key, no known host, no settings
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setHostConfigEntryResolver(org.apache.sshd.client.config.hosts.HostConfigEntryResolver.EMPTY);
        return ssh;
    }

    private static boolean isPinned(Source source, PublicKey key) {
        return Boolean.TRUE.equals(
                KeyUtils.checkFingerPrint(source.hostKey().orElseThrow(), key).getKey());
    }

    private static ClientSession session(SshClient ssh, Source source, Optional<char[]> password)
            throws IOException, GeneralSecurityException {
        URI address = URI.create(source.address());
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        ClientSession session = ssh.connect(source.user().orElseThrow(), address.getHost(), port)
                .verify(PATIENCE)
                .getSession();
        if (source.keyFile().isPresent()) {
            session.addPublicKeyIdentity(keyPair(source.keyFile().get(), password));
        } else {
            session.addPasswordIdentity(new String(password.orElseThrow()));
        }
        session.auth().verify(PATIENCE);
        return session;
    }

    private static KeyPair keyPair(String file, Optional<char[]> password)
            throws IOException, GeneralSecurityException {
        FileKeyPairProvider keys = new FileKeyPairProvider(Path.of(file));
        password.ifPresent(words -> keys.setPasswordFinder(FilePasswordProvider.of(new String(words))));
        for (KeyPair pair : keys.loadKeys(null)) {
            return pair;
        }
        throw new IOException("There is no key in the file.");
    }

    private static Refusal anotherKey(Source source) {
        return Refusal.againstARule(
                "The server of the source " + source.name() + " showed another key than the one written down for it,"
                        + " so nothing was sent to it or taken from it.",
                "It may be another machine in its place. Ask its owner by telephone for the new fingerprint before"
                        + " you change host-key.");
    }

    private static Refusal notIn(Source source, Exception failure) {
        return Refusal.badInput(
                "The server of the source " + source.name() + " does not answer or does not let the hub in ("
                        + failure.getClass().getSimpleName() + ").",
                "Check its address, user and secret, and whether the way to it is open.");
    }

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (SftpClient.DirEntry entry : files.readDir(folder)) {
            if (entry.getAttributes().isRegularFile()) {
                names.add(entry.getFilename());
            }
        }
        return names;
    }

    @Override
    public Optional<Fetched> fetch(String name, Optional<Mark> known) throws IOException {
        try {
            return Optional.of(new Fetched(files.read(folder + "/" + name), Mark.NONE));
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (ClientSession opened = session) {
            files.close();
        } finally {
            ssh.stop();
        }
    }
}
