package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import london.datahub.dashboard.Dashboards;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Every page of the demonstration in a real browser, where one is installed. Pictures of them are left in
 * {@code target/screens}. With {@code -Dscreens.data=FOLDER} they show the hub in that data folder instead.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class PagesIT {
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final int LARGEST_FIRST_VIEW = 350_000;
    private static final Path SCREENS = Path.of("target", "screens");

    private static ServletWebServerApplicationContext hub;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.installed(), "Chromium and its driver are not installed.");
        String data = System.getProperty("screens.data", "");
        HubSettings settings =
                data.isEmpty() ? MadeDemonstration.on("H2").settings : new HubSettings(Path.of(data), Map.of());
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("DATAHUB_PORT", "0");
        hub = (ServletWebServerApplicationContext)
                Hub.serve(new HubSettings(settings.dataDir(), environment), Hub.clock());
        new DemoAccounts(hub).make();
        browser = new Browser();
        signIn("camden.analyst@demo.example");
    }

    private static void signIn(String email) {
        browser.show(address("/sign-in"), DESK, false);
        browser.driver.findElement(By.id("email")).sendKeys(email);
        browser.driver.findElement(By.id("password")).sendKeys(DemoAccounts.PASSWORD, Keys.ENTER);
        browser.show(address("/desk"), DESK, false);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    private static String address(String path) {
        return "http://localhost:" + hub.getWebServer().getPort() + path;
    }

    static Stream<String> paths() {
        if (hub == null) {
            return Stream.of("/");
        }
        Stream<String> pages = hub.getBean(Dashboards.class).pages().stream().map(page -> "/pages/" + page.name());
        return Stream.concat(
                pages,
                Stream.of(
                        "/tables",
                        "/tables/offences_by_borough_year",
                        "/api",
                        "/public",
                        "/public/pages/benchmark",
                        "/public/tables",
                        "/nowhere",
                        "/pages/borough?borough=E09000033&release=2"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_page_is_accessible_fits_the_screen_and_breaks_no_policy(String path) throws IOException {
        for (boolean dark : List.of(false, true)) {
            for (int width : List.of(PHONE, DESK)) {
                browser.show(address(path), width, dark);
                browser.picture(SCREENS.resolve(name(path) + "-" + width + (dark ? "-dark" : "-light") + ".png"));
                assertThat(browser.violations())
                        .as(path + " at " + width + (dark ? " dark" : " light"))
                        .isEmpty();
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as(path + " must not scroll sideways at " + width)
                        .isLessThanOrEqualTo(width);
                assertThat(browser.complaints())
                        .filteredOn(complaint -> !complaint.contains("404"))
                        .isEmpty();
            }
        }
    }

    private static String name(String path) {
        return path.equals("/")
                ? "front"
                : path.substring(1)
                        .replaceFirst("[?]release.*|[?]borough.*", "-earlier")
                        .replaceAll("[/?=&]", "-");
    }

    @Test
    void everything_that_can_be_used_is_reached_by_the_tab_key_and_shows_it() {
        browser.show(address("/pages/borough"), DESK, false);
        long usable = browser.number("""
                Array.from(document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']"))
                    .filter(each => each.checkVisibility({checkVisibilityCSS: true}) && !each.disabled).length""");
        Set<String> reached = new HashSet<>();
        List<String> withoutSign = new ArrayList<>();
        for (int i = 0; i < usable; i++) {
            browser.driver.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement at = browser.driver.switchTo().activeElement();
            reached.add(at.toString());
            boolean shown = (boolean) browser.driver.executeScript("""
                    const style = getComputedStyle(arguments[0]);
                    const label = arguments[0].labels && arguments[0].labels[0];
                    const box = label ? getComputedStyle(label, "::before").boxShadow : "none";
                    return style.outlineStyle !== "none" || style.boxShadow !== "none" || box !== "none";""", at);
            if (!shown) {
                withoutSign.add(at.getTagName() + " " + at.getText());
            }
        }
        assertThat(reached).hasSize((int) usable);
        assertThat(withoutSign).isEmpty();
    }

    @Test
    void a_choice_made_by_keyboard_stands_in_the_address_and_in_every_title() throws InterruptedException {
        browser.show(address("/pages/borough"), DESK, false);
        WebElement borough = browser.driver.findElement(By.id("filter-borough"));
        borough.sendKeys("Camden");
        browser.driver.findElement(By.cssSelector(".hub-filters button")).sendKeys(Keys.ENTER);
        browser.until(() -> browser.driver.getCurrentUrl().contains("borough="));
        assertThat(browser.driver.getCurrentUrl()).contains("borough=E09000007");
        assertThat(browser.driver.findElement(By.tagName("h1")).getText()).isEqualTo("The picture in Camden");
        assertThat(browser.driver.findElement(By.id("offences-by-age-title")).getText())
                .contains("Camden");
    }

    @Test
    void an_earlier_release_says_that_it_is_not_the_latest() {
        browser.show(address("/pages/borough?release=2"), DESK, false);
        assertThat(browser.driver.findElement(By.className("hub-earlier")).getText())
                .contains("not the latest", "1 July 2021");
        browser.show(address("/pages/borough"), DESK, false);
        assertThat(browser.driver.findElements(By.className("hub-earlier"))).isEmpty();
    }

    @Test
    void without_scripts_every_chart_is_drawn_all_the_same() {
        browser.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.show(address("/pages/london"), DESK, false);
            List<WebElement> drawings = browser.driver.findElements(By.className("hub-chart__drawing"));
            assertThat(drawings)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(drawing -> assertThat(drawing.findElements(By.tagName("svg")))
                            .anySatisfy(
                                    svg -> assertThat(svg.getSize().getHeight()).isGreaterThan(50)));
        } finally {
            browser.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void with_scripts_a_line_tells_its_figures_beside_the_pointer() {
        browser.show(address("/pages/london"), DESK, false);
        assertThat(browser.driver.findElements(By.cssSelector("#offences-by-month canvas")))
                .hasSize(1);
        assertThat(browser.driver
                        .findElement(By.cssSelector("#offences-by-month .hub-chart__drawing"))
                        .getAttribute("data-chart"))
                .contains("\"shown\"");
    }

    @Test
    void a_first_view_is_small_without_the_charting_library_which_is_kept() {
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.show(address("/pages/london"), DESK, false);
        long loaded = browser.number("""
                performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
                    .filter(each => !each.name.includes("echarts")).reduce((sum, each) => sum + each.transferSize, 0)""");
        assertThat(loaded).isBetween(10_000L, (long) LARGEST_FIRST_VIEW);
        browser.show(address("/pages/borough"), DESK, false);
        long again = browser.number("""
                performance.getEntriesByType("resource").filter(each => each.name.includes("echarts"))
                    .reduce((sum, each) => sum + each.transferSize, 0)""");
        assertThat(again).isZero();
    }
}
