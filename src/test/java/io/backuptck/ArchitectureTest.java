package io.backuptck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture of the packages: arrows only point down, and stub and suite never see each other. */
@AnalyzeClasses(packages = "io.backuptck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsOnlyPointDown = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("contract").definedBy("io.backuptck.contract..")
            .layer("model").definedBy("io.backuptck.model..")
            .layer("lifecycle").definedBy("io.backuptck.lifecycle..")
            .layer("signing").definedBy("io.backuptck.signing..")
            .layer("validation").definedBy("io.backuptck.validation..")
            .layer("cases").definedBy("io.backuptck.cases..")
            .layer("target").definedBy("io.backuptck.target..", "io.backuptck.api.*.target..")
            .layer("stub").definedBy("io.backuptck.stub..", "io.backuptck.api.*.stub..")
            .layer("suite").definedBy("io.backuptck.suite..", "io.backuptck.api.*.suite..", "io.backuptck.api.*.rules..")
            .layer("report").definedBy("io.backuptck.report..")
            .layer("mutation").definedBy("io.backuptck.mutation..")
            .layer("cli").definedBy("io.backuptck.cli..")
            .layer("restassured").definedBy("io.backuptck.restassured..")
            .layer("junit").definedBy("io.backuptck.junit..")
            .whereLayer("junit").mayNotBeAccessedByAnyLayer()
            .whereLayer("restassured").mayNotBeAccessedByAnyLayer()
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("report").mayOnlyBeAccessedByLayers("mutation", "cli")
            .whereLayer("mutation").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("stub").mayOnlyBeAccessedByLayers("mutation", "cli", "junit")
            .whereLayer("suite").mayOnlyBeAccessedByLayers("report", "mutation", "cli")
            .whereLayer("target").mayOnlyBeAccessedByLayers("suite", "report", "mutation", "cli", "restassured")
            .whereLayer("signing").mayOnlyBeAccessedByLayers("target", "stub", "suite", "report")
            .whereLayer("signing").mayNotAccessAnyLayer()
            .whereLayer("cases").mayOnlyBeAccessedByLayers("stub", "suite", "report", "mutation", "cli")
            .whereLayer("validation").mayOnlyBeAccessedByLayers(
                    "cases", "target", "stub", "suite", "report", "mutation", "cli", "restassured")
            .whereLayer("lifecycle").mayOnlyBeAccessedByLayers("stub", "suite", "report")
            .whereLayer("model").mayOnlyBeAccessedByLayers("suite");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.backuptck.(**)").should().beFreeOfCycles();

    /** What data cannot say of one API is found by the service loader, so that a further API touches nothing else. */
    @ArchTest
    static final ArchRule neutralPackagesKnowNoApi = noClasses().that().resideOutsideOfPackage("io.backuptck.api..")
            .should().dependOnClassesThat().resideInAPackage("io.backuptck.api..");

    @ArchTest
    static final ArchRule apisDoNotKnowEachOther = slices().matching("io.backuptck.api.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theContractKnowsNothingOfHttp = noClasses().that().resideInAPackage("io.backuptck.contract..")
            .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "io.restassured..",
                    "com.github.tomakehurst..", "org.apache.http..", "org.apache.hc..", "org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTheStubKnowsWireMock = noClasses().that().resideOutsideOfPackages("io.backuptck.stub..", "io.backuptck.api.*.stub..")
            .should().dependOnClassesThat().resideInAnyPackage("com.github.tomakehurst..", "org.wiremock..");

    @ArchTest
    static final ArchRule onlyTheExtensionOfJunitKnowsIt = noClasses().that().resideOutsideOfPackage("io.backuptck.junit..")
            .should().dependOnClassesThat().resideInAnyPackage("org.junit..");

    @ArchTest
    static final ArchRule onlyTheTargetKnowsTheHttpClient = noClasses().that()
            .resideOutsideOfPackages("io.backuptck.target..", "io.backuptck.api.*.target..", "io.backuptck.restassured..")
            .should().dependOnClassesThat().resideInAnyPackage("io.restassured..", "org.apache.http..", "org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProcess = noClasses().that()
            .doNotHaveFullyQualifiedName("io.backuptck.cli.Main")
            .should().callMethod(System.class, "exit", int.class);
}
