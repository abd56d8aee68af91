package id.sikap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a page may not contain: words of its own, and whatever the content security policy or our promises refuse. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Names, not words of a language. */
    private static final Set<String> NAMES = Set.of(
            "SIKAP",
            "· SIKAP",
            "Indonesia",
            "English",
            "PDF",
            "XLSX",
            "CSV",
            "NIP",
            "Alt",
            "Ctrl",
            "Enter",
            "Shift",
            "Esc");

    private static final Pattern EL = Pattern.compile("[#@]\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Attributes a reader sees or hears. */
    private static final Set<String> SPOKEN = Set.of(
            "alt",
            "title",
            "placeholder",
            "aria-label",
            "label",
            "hint",
            "headerText",
            "emptyMessage",
            "itemLabel",
            "data-label",
            "header",
            "message");

    /** Not safe under our policy (Mojarra writes inline handlers), or a door for a reflected parameter. */
    private static final Set<String> REFUSED =
            Set.of("f:ajax", "h:commandLink", "h:button", "ui:debug", "p:editor", "p:textEditor");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageKeepsTheRules(Path page) throws Exception {
        List<String> faults = new ArrayList<>();
        look(parse(page).getDocumentElement(), faults);
        assertThat(faults).as(page.toString()).isEmpty();
    }

    private static Document parse(Path page) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
    }

    private static void look(Element element, List<String> faults) {
        String name = element.getTagName();
        if (REFUSED.contains(name)) {
            faults.add("<" + name + ">");
        }
        if ("script".equals(name) && !element.getTextContent().isBlank()) {
            faults.add("<script> with a body");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(name, attributes.item(i).getNodeName(), attributes.item(i).getNodeValue(), faults);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                look(inner, faults);
            } else if (child.getNodeType() == Node.TEXT_NODE && speaks(child.getNodeValue())) {
                faults.add("words in the page: " + child.getNodeValue().strip());
            }
        }
    }

    private static void attribute(String element, String name, String value, List<String> faults) {
        if ("style".equals(name)) {
            faults.add("<" + element + " style>");
        }
        // PrimeFaces rewrites the handlers of its own components for the policy; nobody rewrites plain ones.
        if (name.startsWith("on") && !element.startsWith("p:")) {
            faults.add("<" + element + " " + name + ">");
        }
        if ("escape".equals(name) && !"true".equals(value)) {
            faults.add("<" + element + " escape=" + value + ">");
        }
        if (SPOKEN.contains(name) && speaks(value)) {
            faults.add("words in " + element + "/" + name + ": " + value);
        }
    }

    private static boolean speaks(String text) {
        String own = EL.matcher(text).replaceAll(" ").strip();
        return WORD.matcher(own).find() && !NAMES.contains(own);
    }
}
