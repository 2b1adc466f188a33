package io.backuptck.suite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes are not there. Cucumber looks for the exceptions of test frameworks by name whenever a step does not
 * pass, and each look for one that is not there goes through all jars.
 */
final class MissingClasses extends ClassLoader {

    static final MissingClasses KNOWN = new MissingClasses(SuiteRunner.class.getClassLoader());

    private final Map<String, ClassNotFoundException> missing = new ConcurrentHashMap<>();

    private MissingClasses(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        ClassNotFoundException known = missing.get(name);
        if (known != null) {
            throw known;
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            missing.put(name, e);
            throw e;
        }
    }

    /** Does something while Cucumber asks this class loader. */
    static void during(Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KNOWN);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
