package nl.leerstroom.platform.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import nl.leerstroom.toy.circle.one.Hen;
import nl.leerstroom.toy.circle.two.Egg;
import nl.leerstroom.toy.offence.OpenToAll;
import nl.leerstroom.toy.offence.domain.DomainThatKnowsSpring;
import org.junit.jupiter.api.Test;

/** A rule that nobody has seen fail may be matching nothing. */
class ArchitectureRulesBiteTest {

    private static final String TOY = "nl.leerstroom.toy";

    @Test
    void springInTheDomainIsCaught() {
        bites(ArchitectureRules.DOMAIN_IS_PLAIN_JAVA, "JdbcClient", DomainThatKnowsSpring.class);
    }

    @Test
    void aPublicClassOutsideTheDomainIsCaught() {
        bites(ArchitectureRules.NOTHING_IS_PUBLIC_BY_HABIT, "OpenToAll", OpenToAll.class);
    }

    @Test
    void anOperationThatNamesNoCallerIsCaught() {
        bites(ArchitectureRules.EVERY_OPERATION_NAMES_WHO_MAY_CALL_IT, "names no caller", OpenToAll.class);
    }

    @Test
    void aPackageThatSaysNothingAboutNullIsCaught() {
        bites(ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED, "is not @NullMarked", OpenToAll.class);
    }

    @Test
    void featuresThatDependOnEachOtherAreCaught() {
        bites(ArchitectureRules.featuresHaveNoCycles(TOY + ".circle"), "Cycle detected", Hen.class, Egg.class);
    }

    @Test
    void knowingAnotherServiceIsCaught() {
        bites(ArchitectureRules.noOtherService("nl.leerstroom.license"), "Egg", Hen.class);
    }

    private static void bites(ArchRule rule, String naming, Class<?>... offenders) {
        JavaClasses caught = ArchitectureRules.only(offenders);

        assertThatThrownBy(() -> rule.check(caught))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(naming);
    }
}
