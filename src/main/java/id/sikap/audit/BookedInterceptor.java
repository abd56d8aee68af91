package id.sikap.audit;

import id.sikap.platform.Booked;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Inside {@code @Transactional}; a deed that failed has nothing to write down. */
@Booked
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class BookedInterceptor {

    @Inject
    AuditTrail trail;

    @AroundInvoke
    Object book(InvocationContext call) throws Exception {
        Object done = call.proceed();
        trail.write();
        return done;
    }
}
