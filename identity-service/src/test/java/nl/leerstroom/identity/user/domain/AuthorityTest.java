package nl.leerstroom.identity.user.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {

    @Test
    void aTeacherMakesStudentsAndColleaguesAndChangesStudentsOnly() {
        assertThat(Authority.TEACHER.mayMake(Role.STUDENT)).isTrue();
        assertThat(Authority.TEACHER.mayMake(Role.TEACHER)).isTrue();
        assertThat(Authority.TEACHER.mayMake(Role.SCHOOL_ADMIN)).isFalse();
        assertThat(Authority.TEACHER.mayMake(Role.PARENT)).isFalse();
        assertThat(Authority.TEACHER.mayChange(Role.STUDENT)).isTrue();
        assertThat(Authority.TEACHER.mayChange(Role.TEACHER)).isFalse();
        assertThat(Authority.TEACHER.maySetPasswordOf(Role.TEACHER)).isFalse();
        assertThat(Authority.TEACHER.mayRestore()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Authority.class)
    void nobodySetsThePasswordOfAnAdmin(Authority authority) {
        assertThat(authority.maySetPasswordOf(Role.SCHOOL_ADMIN)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Authority.class)
    void nobodyManagesSupport(Authority authority) {
        assertThat(authority.mayMake(Role.SUPPORT)).isFalse();
        assertThat(authority.mayChange(Role.SUPPORT)).isFalse();
        assertThat(authority.maySetPasswordOf(Role.SUPPORT)).isFalse();
    }
}
