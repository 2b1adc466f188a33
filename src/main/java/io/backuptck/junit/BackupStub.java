package io.backuptck.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a stub for the tests of a class, or for one test when it stands at a method, where it goes before that of the class. A
 * parameter of type {@link java.net.URI} is its address, one of type {@link io.backuptck.stub.StubServer} the stub itself. A stub of a
 * class is taken back to its start before each test, so tests that run beside each other want one at each method. With several stubs
 * {@link StubOf} at the parameter says which one is meant.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(BackupStubs.class)
@ExtendWith(BackupStubExtension.class)
public @interface BackupStub {

    /** The id of an API that comes with the kit, such as {@code gaussdb}; this or {@link #contract()}. */
    String api() default "";

    /** The file of an OpenAPI document that is played, from the folder in which the tests run. */
    String contract() default "";

    /** The id of a fault with which it is wrong in one thing; {@code backup-tck mutation-test --list} names them. */
    String fault() default "";

    /** The id of a variant with which it is odd, but right, in one thing. */
    String variant() default "";

    /** What moves work on: {@code poll}, {@code manual}, or a duration such as {@code 500ms}. */
    String pace() default "poll";

    /** Whether it begins without backups of the past. */
    boolean empty() default false;

    /** The file of calls that were made before the start, from the folder in which the tests run; none when empty. */
    String seeds() default "";
}
