package io.backuptck.install;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilerConfiguration;

/** A declarative pipeline as Jenkins compiles it, with those of its steps that run programs and keep files; any other is unknown here. */
public abstract class JenkinsPipeline extends Script {

    private static final List<String> BLOCKS = List.of("pipeline", "parameters", "options", "steps", "script", "always");
    private static final List<String> SETTINGS = List.of("string", "timeout", "disableConcurrentBuilds");
    private final List<String> kept = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();
    private String outcome = "SUCCESS";
    private Closure<?> stages;
    private Closure<?> post;

    /** What {@code error} ends a pipeline with. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended(String message) {
            super(message);
        }
    }

    static JenkinsPipeline run(String text, Path directory, Map<String, String> environment) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(JenkinsPipeline.class.getName());
        Binding binding = new Binding(Map.of("any", "any", "directory", directory, "environment", environment));
        GroovyShell shell = new GroovyShell(JenkinsPipeline.class.getClassLoader(), binding, configuration);
        JenkinsPipeline pipeline = (JenkinsPipeline) shell.parse(text);
        pipeline.run();
        try {
            pipeline.block(pipeline.stages);
        } catch (Ended e) {
            pipeline.outcome = "FAILURE: " + e.getMessage();
        }
        pipeline.block(pipeline.post);
        return pipeline;
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        Object[] given = (Object[]) arguments;
        Object last = given.length == 0 ? null : given[given.length - 1];
        if (BLOCKS.contains(name) || name.equals("stage")) {
            return block((Closure<?>) last);
        }
        switch (name) {
            case "stages" -> stages = (Closure<?>) last;
            case "post" -> post = (Closure<?>) last;
            case "sh" -> {
                return shell(last instanceof Map<?, ?> named ? named : Map.of("script", last));
            }
            case "error" -> throw new Ended(last.toString());
            case "unstable" -> outcome = "UNSTABLE";
            case "junit" -> kept.add(((Map<?, ?>) last).get("testResults").toString());
            case "archiveArtifacts" -> kept.add(((Map<?, ?>) last).get("artifacts").toString());
            default -> {
                if (!SETTINGS.contains(name) && !name.equals("agent")) {
                    throw new IllegalStateException("Jenkins has a step that is not known here: " + name);
                }
            }
        }
        return null;
    }

    private Object block(Closure<?> closure) {
        closure.setDelegate(this);
        closure.setResolveStrategy(Closure.DELEGATE_FIRST);
        return closure.call();
    }

    /** As Jenkins runs it: by sh, which ends at the first program that fails. */
    @SuppressWarnings("unchecked")
    private Object shell(Map<?, ?> named) {
        try {
            Shell.Finished finished = Shell.run((Path) getBinding().getVariable("directory"),
                    (Map<String, String>) getBinding().getVariable("environment"),
                    List.of("sh", "-xe", "-c", named.get("script").toString()));
            log.append(finished.output());
            if (!Boolean.TRUE.equals(named.get("returnStatus")) && finished.exitCode() != 0) {
                throw new Ended("script returned exit code " + finished.exitCode());
            }
            return finished.exitCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String outcome() {
        return outcome;
    }

    List<String> kept() {
        return kept;
    }

    String log() {
        return log.toString();
    }
}
