package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import london.datahub.access.Invitations;
import london.datahub.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages on which people work, in a real browser, where one is installed. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DeskPagesIT {
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final Path SCREENS = Path.of("target", "screens");
    private static final String FEED = "duty-to-notify";

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static People people;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.installed(), "Chromium and its driver are not installed.");
        hub = RunningHub.serving(folder, RunningHub.AFTER_2025, Map.of());
        people = new People(hub);
        browser = new Browser();
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
        return "http://localhost:" + hub.port() + path;
    }

    private static void signIn(String email) {
        browser.driver.manage().deleteAllCookies();
        browser.show(address("/sign-in"), DESK, false);
        browser.driver.findElement(By.id("email")).sendKeys(email);
        browser.driver.findElement(By.id("password")).sendKeys(People.PASSWORD, Keys.ENTER);
        until(() -> browser.driver.getCurrentUrl().endsWith("/desk"));
    }

    private static void until(BooleanSupplier so) {
        for (int tries = 0; tries < 1200 && !so.getAsBoolean(); tries++) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(so.getAsBoolean()).as(browser.driver.getCurrentUrl()).isTrue();
    }

    private static void everyWidth(String path, String name) throws IOException {
        for (boolean dark : List.of(false, true)) {
            for (int width : List.of(PHONE, DESK)) {
                browser.show(address(path), width, dark);
                browser.picture(SCREENS.resolve(name + "-" + width + (dark ? "-dark" : "-light") + ".png"));
                assertThat(browser.violations())
                        .as(path + " at " + width + (dark ? " dark" : " light"))
                        .isEmpty();
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as(path + " must not scroll sideways at " + width)
                        .isLessThanOrEqualTo(width);
                assertThat(browser.complaints()).as(path).isEmpty();
            }
        }
    }

    @Test
    void who_is_outside_sees_accessible_pages() throws IOException {
        browser.driver.manage().deleteAllCookies();
        everyWidth("/sign-in", "sign-in");
        everyWidth(hub.context.getBean(Invitations.class).first().orElseThrow(), "welcome");
    }

    @Test
    void an_officer_sends_a_file_by_keyboard_watches_it_and_lands_on_its_result() throws IOException {
        signIn(people.account("browser@barnet.example", "E09000003", Role.OFFICER));
        everyWidth("/desk", "desk");
        everyWidth("/desk/submit/" + FEED, "submit");
        Path file = folder.resolve("return.csv");
        StringBuilder rows =
                new StringBuilder("Reference,Date of Notification,Nationality,Borough,Exploitation Types\n");
        for (int n = 10; n < 30; n++) {
            rows.append("R-")
                    .append(n)
                    .append(n == 12 ? ",31/02/2026" : ",05/01/2026")
                    .append(",Albanian,Barnet,Labour\n");
        }
        Files.writeString(file, rows);
        browser.show(address("/desk/submit/" + FEED), DESK, false);
        browser.driver.findElement(By.id("period-file")).sendKeys("January 2026");
        browser.driver.findElement(By.id("file")).sendKeys(file.toString());
        WebElement button = browser.driver.findElement(By.cssSelector("form.hub-upload button"));
        button.sendKeys(Keys.ENTER);
        until(() -> browser.driver.getCurrentUrl().contains("/desk/submissions/"));
        String result = browser.driver.getCurrentUrl().replaceAll("^https?://[^/]+", "");
        assertThat(browser.driver.findElement(By.tagName("h1")).getText()).isEqualTo("Loaded");
        everyWidth(result, "submission");
        everyWidth("/desk/history/" + FEED, "history");
        everyWidth("/desk/headings", "headings");
        everyWidth("/desk/returns?feed=" + FEED, "returns");
        assertThat(browser.driver.findElements(By.className("hub-state"))).isNotEmpty();
    }

    @Test
    void without_a_period_the_script_shows_what_the_hub_says() throws IOException {
        signIn(people.account("again@barnet.example", "E09000003", Role.OFFICER));
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "Reference\n");
        browser.show(address("/desk/submit/" + FEED), DESK, false);
        browser.driver.executeScript("document.querySelectorAll('select').forEach(each => each.required = false)");
        browser.driver.findElement(By.id("file")).sendKeys(file.toString());
        browser.driver.findElement(By.cssSelector("form.hub-upload button")).sendKeys(Keys.ENTER);
        By mistake = By.className("govuk-error-summary");
        until(() -> !browser.driver.findElements(mistake).isEmpty());
        WebElement summary = browser.driver.findElement(mistake);
        assertThat(summary.getText()).contains("No period was chosen");
    }

    @Test
    void an_administrator_and_a_reviewer_see_accessible_pages() throws IOException {
        signIn(people.account("browser@lmsl.example", "LMSL", Role.ADMINISTRATOR, Role.REVIEWER, Role.BOARD_MEMBER));
        for (String page : List.of("accounts", "api-keys", "audit", "texts", "links", "papers")) {
            everyWidth("/desk/" + page, page);
        }
    }
}
