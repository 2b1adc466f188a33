package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class MissingClassesTest {

    @Test
    void aClassThatIsThereIsTheSameForAll() throws ClassNotFoundException {
        assertThat(MissingClasses.KNOWN.loadClass(SuiteRunner.class.getName())).isSameAs(SuiteRunner.class);
    }

    @Test
    void oneThatIsNotThereIsLookedForOnce() {
        Throwable first = catchThrowable(() -> MissingClasses.KNOWN.loadClass("no.such.Skipped"));

        assertThat(first).isInstanceOf(ClassNotFoundException.class);
        assertThat(catchThrowable(() -> MissingClasses.KNOWN.loadClass("no.such.Skipped"))).isSameAs(first);
    }

    @Test
    void theThreadHasItsOwnClassLoaderAgainWhateverHappened() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThatThrownBy(() -> MissingClasses.during(() -> {
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(MissingClasses.KNOWN);
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
