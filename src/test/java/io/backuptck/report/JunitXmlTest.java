package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What CI systems read of a run. */
class JunitXmlTest {

    @TempDir
    Path directory;

    /** Writes a run and holds it against the schema that the common readers agree on. */
    private Document written(Recordings run) throws IOException, SAXException, ParserConfigurationException {
        Path file = directory.resolve("junit.xml");
        JunitXml.write(file, Reports.of(run));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("/junit.xsd")).newValidator().validate(new StreamSource(file.toFile()));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static Element only(Document document, String name) {
        assertThat(document.getElementsByTagName(name).getLength()).as(name).isEqualTo(1);
        return (Element) document.getElementsByTagName(name).item(0);
    }

    @Test
    void aPassHasNeitherFailureNorError() throws Exception {
        Document document = written(Reports.good());

        assertThat(only(document, "testcase").hasChildNodes()).isFalse();
        assertThat(only(document, "testsuite").getAttribute("tests")).isEqualTo("1");
    }

    @Test
    void aFailureIsAFailureWithItsEvidence() throws Exception {
        Document document = written(Reports.good().begin("features/obshell/test.feature:2")
                .found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "OBS-ENV-03: expected something else"));

        assertThat(only(document, "failure").getAttribute("message")).contains("OBS-ENV-03");
        assertThat(only(document, "failure").getTextContent()).contains("actual:   soon").contains("curl -i");
        assertThat(only(document, "testsuite").getAttribute("failures")).isEqualTo("1");
    }

    @Test
    void aSkipHasItsReason() throws Exception {
        Document document = written(Reports.good().begin("features/obshell/test.feature:2").end(Status.SKIPPED, "no fixture"));

        assertThat(only(document, "skipped").getAttribute("message")).isEqualTo("no fixture");
        assertThat(only(document, "testsuite").getAttribute("skipped")).isEqualTo("1");
    }

    @Test
    void nothingThatIsInconclusiveLooksLikeAPass() throws Exception {
        Document document = written(new Recordings());

        assertThat(only(document, "error").getAttribute("message")).contains("no scenario was selected");
        assertThat(only(document, "testsuite").getAttribute("errors")).isEqualTo("1");
    }

    @Test
    void whatAServerSendsCannotBreakTheFile() throws Exception {
        Document document = written(Reports.good().begin("features/obshell/test.feature:2")
                .found(finding("OBS-ENV-03", "format", "]]></failure>\u0000\u001b<b>&\ud800"))
                .end(Status.FAILED, "got \u0000 <x>"));

        assertThat(only(document, "failure").getTextContent()).contains("]]></failure>��<b>&");
    }
}
