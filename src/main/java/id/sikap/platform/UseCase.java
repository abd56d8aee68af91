package id.sikap.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One thing the office does, named by its verb: the transaction, and the place where authority is asked. */
@Stereotype
@ApplicationScoped
@Steady
@Booked
@Transactional(rollbackOn = Exception.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
