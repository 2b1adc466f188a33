package io.backuptck.own;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A server that used the project's own reader of contracts would only show that the project agrees with itself. */
@AnalyzeClasses(packages = "io.backuptck.own", importOptions = ImportOption.OnlyIncludeTests.class)
class IndependenceTest {

    @ArchTest
    static final ArchRule theServersKnowNothingOfTheProject = noClasses().that().haveSimpleNameNotEndingWith("IT")
            .should().dependOnClassesThat(DescribedPredicate.describe("belong to the project",
                    (JavaClass used) -> used.getPackageName().startsWith("io.backuptck")
                            && !used.getPackageName().startsWith("io.backuptck.own")));
}
