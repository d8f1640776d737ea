package nl.leerstroom.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The rules about structure that every service keeps; {@code ArchitectureRulesBiteTest} shows that each one bites. */
public final class ArchitectureRules {

    static final ArchRule DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", "org.jspecify..", "..domain..")))
            .as("the domain is plain Java")
            .allowEmptyShould(true);

    static final ArchRule NOTHING_IS_PUBLIC_BY_HABIT = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackages("..domain..", "..api..")
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .notBePublic()
            .as("outside a domain package everything is hidden")
            .allowEmptyShould(true);

    static final ArchRule EVERY_OPERATION_NAMES_WHO_MAY_CALL_IT = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(nameACallerIfTheyImplementAnOperation())
            .as("every operation names who may call it")
            .allowEmptyShould(true);

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideOutsideOfPackage("..api..")
            .should(liveInANullMarkedPackage())
            .as("every package says that nothing is null unless it says so")
            .allowEmptyShould(true);

    private static final List<ArchRule> RULES = List.of(
            DOMAIN_IS_PLAIN_JAVA,
            NOTHING_IS_PUBLIC_BY_HABIT,
            EVERY_OPERATION_NAMES_WHO_MAY_CALL_IT,
            EVERY_PACKAGE_IS_NULL_MARKED);

    private ArchitectureRules() {}

    /** @param basePackage of the service, such as {@code nl.leerstroom.license} */
    public static void check(String basePackage) {
        var service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        RULES.forEach(rule -> rule.check(service));
        featuresHaveNoCycles(basePackage).check(service);
        noOtherService(basePackage).check(service);
    }

    static ArchRule featuresHaveNoCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features of a service do not depend on each other in a circle")
                .allowEmptyShould(true);
    }

    static ArchRule noOtherService(String basePackage) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("nl.leerstroom..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(basePackage + "..", "nl.leerstroom.platform.."))))
                .as("a service knows no other service's classes")
                .allowEmptyShould(true);
    }

    static JavaClasses only(Class<?>... offenders) {
        return new ClassFileImporter().importClasses(offenders);
    }

    private static ArchCondition<JavaMethod> nameACallerIfTheyImplementAnOperation() {
        return new ArchCondition<>("carry @PreAuthorize") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var operation = method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC);
                var named = method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class);
                if (operation && !named) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no caller"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var name = type.getPackageName() + ".package-info";
                if (!marked(name)) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + ": " + name + " is not @NullMarked"));
                }
            }
        };
    }

    private static boolean marked(String packageInfo) {
        try {
            return Arrays.stream(Class.forName(packageInfo).getAnnotations())
                    .anyMatch(annotation -> annotation.annotationType() == NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
