package io.backuptck.target.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.api.obshell.target.HybridCredentials;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller can show follows from the security schemes of the contract and from what the user gave. */
class CredentialKindsTest {

    private static final Keys ALL = Keys.of(Optional.of("root"), Optional.empty(), Optional.of("t"), Optional.of("ak"), Optional.of("sk"));
    private static final Keys NOTHING = Keys.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void theBuiltInContractsNameTheirKindsInTheOrderOfUse() {
        assertThat(identities("gaussdb", ALL)).hasExactlyElementsOfTypes(HeaderAuthentication.class, SignatureAuthentication.class);
        assertThat(identities("oceanbase-cloud", ALL)).hasExactlyElementsOfTypes(DigestAuthentication.class);
        assertThat(identities("obshell", ALL)).hasExactlyElementsOfTypes(HybridCredentials.class);
    }

    @Test
    void nothingIsShownThatTheUserDidNotGive() {
        assertThat(identities("gaussdb", NOTHING)).isEmpty();
        assertThat(identities("oceanbase-cloud", NOTHING)).isEmpty();
        assertThat(identities("obshell", NOTHING)).as("an agent may want its header without a password").hasSize(1);
    }

    private static List<Authentication> identities(String api, Keys keys) {
        return CredentialKinds.of(Contract.of(ApiId.named(api))).identities(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{type: apiKey, in: header, name: X-Key}                                 | X-Key: t",
        "{type: http, scheme: Bearer}                                            | Authorization: Bearer t",
        "{type: oauth2, flows: {}}                                               | Authorization: Bearer t",
        "{type: openIdConnect, openIdConnectUrl: 'https://example.com'}          | Authorization: Bearer t",
        "{type: apiKey, in: header, name: Authorization, x-credential: token}    | Authorization: t",
        "{type: apiKey, in: cookie, name: session}                               | Cookie: session=t",
    })
    void aTokenGoesWhereTheSchemeSays(String scheme, String header) throws IOException {
        Request sent = own(scheme).get(0).sign(new Request("GET", "http://127.0.0.1/", List.of(), new byte[0]), "/");

        assertThat(sent.headers()).containsExactly(new Header(header.split(": ")[0], header.split(": ")[1]));
    }

    @Test
    void aContractOfOnesOwnMayAskForADigestOrForASignature() throws IOException {
        assertThat(own("{type: http, scheme: digest}")).hasExactlyElementsOfTypes(DigestAuthentication.class);
        assertThat(own("{type: apiKey, in: header, name: Authorization, x-credential: sdk-hmac-sha256}"))
                .hasExactlyElementsOfTypes(SignatureAuthentication.class);
    }

    @Test
    void whatNoKindKnowsIsLeftOut() throws IOException {
        assertThat(own("{type: mutualTLS}")).isEmpty();
    }

    private List<Authentication> own(String scheme) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                openapi: 3.1.0
                info: {title: Own, version: '1'}
                paths: {/things: {get: {operationId: list, responses: {'200': {description: All.}}}}}
                components: {securitySchemes: {own: %s}}
                """.formatted(scheme));
        return CredentialKinds.of(Contract.ofFile(file)).identities(ALL);
    }
}
