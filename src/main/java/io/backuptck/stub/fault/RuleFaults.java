package io.backuptck.stub.fault;

import io.backuptck.cases.CasePlan;
import io.backuptck.cases.Constraint;
import io.backuptck.cases.ConstraintCases;
import io.backuptck.cases.RequestCase;
import io.backuptck.cases.FurtherElements;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The faults that follow from the rules on requests which servers can be held to. One for each rule: the server forgot it.
 * And one for each further requirement that decides what becomes of requests which break the rule: the server forgot that
 * part alone.
 */
final class RuleFaults {

    private static final long ANY_SEED = 1;

    private RuleFaults() {
    }

    static List<Fault> of(Contract contract) {
        Map<Location, List<ConstraintCases>> rules = new LinkedHashMap<>();
        CasePlan.of(contract, ANY_SEED).constraints().stream().filter(rule -> rule.refused().findAny().isPresent())
                // Whether an id that is no valid one is invalid or does not exist makes no difference where nothing is stated of it.
                .filter(rule -> contract.api().isBuiltIn() || !rule.constraint().place().in().equals("path")
                        || rule.refused().noneMatch(one -> contract.implied(rule.constraint().operation(), "REJECTS").equals(one.requirement())))
                .forEach(rule -> rules.computeIfAbsent(rule.constraint().rule(), key -> new ArrayList<>()).add(rule));
        Set<String> ids = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        rules.forEach((place, uses) -> fault(contract, place, uses, ids).ifPresent(whole -> {
            faults.add(whole);
            faults.addAll(parts(contract, uses, whole.requirement()));
        }));
        return faults;
    }

    /** What breaks a rule that no other requirement is about is forgotten with the rule itself. */
    private static List<Fault> parts(Contract contract, List<ConstraintCases> uses, String whole) {
        Map<Requirement, List<RequestCase>> parts = new LinkedHashMap<>();
        uses.stream().flatMap(ConstraintCases::refused).filter(one -> one.constraint().place().isInBody())
                .filter(one -> !one.requirement().orElseThrow().id().equals(whole))
                .forEach(one -> parts.computeIfAbsent(one.requirement().orElseThrow(), key -> new ArrayList<>()).add(one));
        return parts.entrySet().stream().map(part -> part(contract, part.getKey(), part.getValue())).toList();
    }

    private static Fault part(Contract contract, Requirement part, List<RequestCase> cases) {
        Constraint rule = cases.get(0).constraint();
        Set<String> operations = cases.stream().map(one -> one.constraint().operation().id()).collect(Collectors.toSet());
        return new Fault(part.id() + ".forgotten", contract.api(), "The rule " + rule.keyword() + " " + where(rule)
                + " is applied, but not to this: " + cases.get(0).label() + ".", part.id(), operations,
                new GapInRule(contract, part, cases));
    }

    private static String where(Constraint rule) {
        return rule.place().toString().isEmpty() ? "of the body" : "at " + rule.place();
    }

    /** Empty when other rules refuse all that this one does, so that to forget it alone changes nothing. */
    private static Optional<Fault> fault(Contract contract, Location place, List<ConstraintCases> uses, Set<String> ids) {
        Set<Location> off = withCompanions(contract, place);
        Set<String> decided = CasePlan.of(contract, ANY_SEED).constraints().stream()
                .filter(one -> off.contains(one.constraint().rule())).flatMap(ConstraintCases::refused)
                .map(one -> one.requirement().orElseThrow().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        RequestValidator forgetful = new RequestValidator(contract, off);
        Optional<Requirement> first = uses.stream().flatMap(ConstraintCases::refused).filter(one -> isLetThrough(one, forgetful))
                .map(one -> one.requirement().orElseThrow())
                .min(Comparator.comparing(Requirement::level));
        return first.map(own -> fault(contract, uses, ids, off, decided, own));
    }

    private static Fault fault(Contract contract, List<ConstraintCases> uses, Set<String> ids, Set<Location> off, Set<String> decided, Requirement own) {
        Constraint rule = uses.get(0).constraint();
        String id = own.id() + ".forgotten-" + rule.keyword().toLowerCase(Locale.ROOT);
        for (int number = 2; !ids.add(id); number++) {
            id = own.id() + ".forgotten-" + rule.keyword().toLowerCase(Locale.ROOT) + "-" + number;
        }
        Set<String> operations = uses.stream().map(use -> use.constraint().operation().id()).collect(Collectors.toSet());
        return new Fault(id, contract.api(), "The rule " + rule.keyword() + " " + where(rule) + " is not applied.", own.id(),
                decided, operations, usual -> usual.without(off));
    }

    /** True for a case that nothing else refuses: an empty text may be too short and against a pattern, too. */
    private static boolean isLetThrough(RequestCase one, RequestValidator forgetful) {
        Constraint rule = one.constraint();
        return !rule.place().isInBody() || rule.isAboutBytes() || rule.operation().body().orElseThrow().examples().values()
                .stream().flatMap(valid -> one.body(valid.toString(), FurtherElements.madeUp()).stream())
                .anyMatch(body -> forgetful.body(rule.operation(), JsonText.parse(body).value().orElseThrow()).isEmpty());
    }

    /** A value of another type is no word of a list either, so that to forget the type alone changes nothing. */
    private static Set<Location> withCompanions(Contract contract, Location rule) {
        Location words = rule.parent().child("enum");
        return rule.name().equals("type") && !contract.node(words).isMissingNode() ? Set.of(rule, words) : Set.of(rule);
    }
}
