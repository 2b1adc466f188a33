package io.backuptck.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of type String a name of which the stub knows what becomes: {@code @SpecialName("failing") String instance} is one
 * whose backups fail. Each test gets another one. {@code backup-tck stub --names} lists what there is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SpecialName {
    /** How such names begin. */
    String value();
}
