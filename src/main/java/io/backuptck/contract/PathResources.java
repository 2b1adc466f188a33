package io.backuptck.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which resources the path of an operation names. A parameter stands for the resource whose own path it ends, whatever it is called
 * there; where no path tells, for the only one whose parameter has that name.
 */
public final class PathResources {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private PathResources() {
    }

    /** The resources by the names of the operation's path parameters, from the beginning of its path to its end. */
    public static Map<String, Resource> of(Contract contract, Operation operation) {
        return of(contract.resources(), operation);
    }

    static Map<String, Resource> of(List<Resource> resources, Operation operation) {
        Map<String, Resource> named = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(operation.path());
        while (parameter.find()) {
            String name = parameter.group(1);
            String place = plain(operation.path().substring(0, parameter.end()));
            List<Resource> sameName = resources.stream().filter(one -> !one.isCreatedBy(operation) && one.parameter().equals(name)).toList();
            resources.stream().filter(one -> !one.isCreatedBy(operation) && place(one).filter(place::equals).isPresent()).findFirst()
                    .or(() -> sameName.size() == 1 ? Optional.of(sameName.get(0)) : Optional.empty())
                    .ifPresent(resource -> named.put(name, resource));
        }
        return named;
    }

    /** The resource of which an operation changes or replaces one, by its own address; empty for another operation. */
    public static Optional<Resource> updated(Contract contract, Operation operation) {
        return updates(contract.resources(), operation);
    }

    static Optional<Resource> updates(List<Resource> resources, Operation operation) {
        boolean update = operation.method().matches("PATCH|PUT") && operation.body().isPresent() && operation.path().endsWith("}");
        return last(operation).filter(any -> update).map(of(resources, operation)::get).filter(one -> !one.isRemovedBy(operation));
    }

    /** The parameter that stands last in the path of an operation; empty when it has none. */
    public static Optional<String> last(Operation operation) {
        return PARAMETER.matcher(operation.path()).results().map(found -> found.group(1)).reduce((first, next) -> next);
    }

    /** Where a resource has its own path, up to its id and without the names of parameters; empty when nothing reads or removes one. */
    static Optional<String> place(Resource resource) {
        String id = "{" + resource.parameter() + "}";
        return resource.readBy().or(resource::removedBy).map(Operation::path).filter(path -> !resource.parameter().isEmpty() && path.contains(id))
                .map(path -> plain(path.substring(0, path.indexOf(id) + id.length())));
    }

    private static String plain(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }
}
