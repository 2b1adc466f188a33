package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Goes through a page with the tab key, as somebody does who has no mouse. */
record KeyboardWalk(Browser browser) {

    /** So many keys go to the browser at once. */
    private static final int AT_ONCE = 50;
    private static final int MOST = 600;

    /** Numbers what the tab key has to reach, in the order of the page, and notes each stop with whether it can be seen. */
    private static final String NOTE = """
            const stops = Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
                .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false}));
            stops.forEach((one, index) => { one.dataset.stop = index; });
            window.walk = [];
            document.addEventListener('focusin', event => {
                const one = event.target, style = getComputedStyle(one), box = one.getBoundingClientRect();
                window.walk.push({stop: Number(one.dataset.stop ?? -1), text: one.outerHTML.slice(0, 120),
                    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
                    seen: box.width > 0 && box.right > 0 && box.left < innerWidth});
            }, true);
            return stops.length;
            """;

    /** Every stop is reached in the order of the page and shows that it is; the last one is left again; Enter opens and closes what folds. */
    void through(Path page) {
        browser.open(page);
        WebElement body = browser.driver().findElement(By.tagName("body"));
        int stops = Math.min(MOST, ((Long) browser.run(NOTE)).intValue());
        for (int sent = 0; sent <= stops; sent += AT_ONCE) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB.toString().repeat(Math.min(AT_ONCE, stops + 1 - sent)));
        }
        List<Map<String, Object>> walk = browser.run("return window.walk");
        assertThat(walk).as("stops of " + page).isNotEmpty().allSatisfy(stop -> {
            assertThat(stop).as("shows that it is reached").containsEntry("marked", true);
            assertThat(stop).as("lies on the screen").containsEntry("seen", true);
        });
        List<Long> reached = walk.stream().map(stop -> (Long) stop.get("stop")).filter(stop -> stop >= 0).distinct().toList();
        assertThat(reached).as("order of " + page).isSorted().hasSizeGreaterThan(stops * 9 / 10);
        assertThat(walk.get(0).get("text").toString()).contains("class=\"skip\"");
        fold(page);
        search(page);
        assertThat(body.isDisplayed()).isTrue();
    }

    private void fold(Path page) {
        List<WebElement> folds = browser.driver().findElements(By.cssSelector("main summary"));
        folds.stream().filter(WebElement::isDisplayed).findFirst().ifPresent(summary -> {
            String open = "return arguments[0].parentElement.open";
            boolean before = browser.run(open, summary);
            summary.sendKeys(Keys.ENTER);
            assertThat(browser.<Boolean>run(open, summary)).as("Enter in " + page).isEqualTo(!before);
            summary.sendKeys(Keys.ENTER);
            assertThat(browser.<Boolean>run(open, summary)).isEqualTo(before);
        });
    }

    private void search(Path page) {
        if (!browser.driver().findElements(By.cssSelector("[type=search]")).isEmpty()) {
            browser.run("document.activeElement.blur()");
            browser.driver().findElement(By.tagName("body")).sendKeys("/");
            assertThat(browser.<String>run("return document.activeElement.type")).as("search of " + page).isEqualTo("search");
        }
    }
}
