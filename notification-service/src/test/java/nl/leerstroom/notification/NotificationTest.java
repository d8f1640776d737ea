package nl.leerstroom.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.leerstroom.platform.test.ServiceTest;
import org.springframework.context.annotation.Import;

/** The service with a real mail server beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceTest
@Import(MailServer.class)
public @interface NotificationTest {}
