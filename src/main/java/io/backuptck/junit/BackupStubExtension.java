package io.backuptck.junit;

import io.backuptck.stub.StubServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs the stubs that {@link BackupStub} asks for. */
public final class BackupStubExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BackupStubExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context, AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestClass(), BackupStub.class));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        all(context.getParent()).forEach(RunningStubs::reset);
        start(context, AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestMethod(), BackupStub.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        own(context).ifPresent(RunningStubs::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        own(context).ifPresent(RunningStubs::close);
    }

    private static void start(ExtensionContext context, List<BackupStub> wanted) {
        if (!wanted.isEmpty()) {
            context.getStore(NAMESPACE).put(context.getUniqueId(), RunningStubs.start(wanted));
        }
    }

    /** What was started for this class or test itself. */
    private static Optional<RunningStubs> own(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(context.getUniqueId(), RunningStubs.class));
    }

    /** What was started for it and for what it is in, the nearest first. */
    private static List<RunningStubs> all(Optional<ExtensionContext> from) {
        List<RunningStubs> all = new ArrayList<>();
        for (Optional<ExtensionContext> context = from; context.isPresent(); context = context.get().getParent()) {
            own(context.get()).ifPresent(all::add);
        }
        return all;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == URI.class || type == StubServer.class || type == String.class && parameter.isAnnotated(SpecialName.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        StubServer stub = stub(parameter.findAnnotation(StubOf.class).map(StubOf::value), context);
        if (parameter.getParameter().getType() == URI.class) {
            return stub.uri();
        }
        return parameter.findAnnotation(SpecialName.class).<Object>map(name -> stub.name(name.value())).orElse(stub);
    }

    private static StubServer stub(Optional<String> api, ExtensionContext context) {
        for (RunningStubs stubs : all(Optional.of(context))) {
            List<StubServer> fitting = stubs.servers().stream()
                    .filter(stub -> api.map(id -> stub.api().id().equals(id)).orElse(true)).toList();
            if (fitting.size() > 1) {
                throw RunningStubs.wrong("there are stubs of " + fitting.stream().map(stub -> stub.api().id()).toList()
                        + "; say at the parameter which one is meant, as in @StubOf(\"" + fitting.get(0).api().id() + "\")");
            }
            if (!fitting.isEmpty()) {
                return fitting.get(0);
            }
        }
        throw RunningStubs.wrong("there is no stub" + api.map(id -> " of " + id).orElse("") + " here; put @BackupStub at the class");
    }
}
