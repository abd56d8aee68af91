package id.sikap.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Asks for the role before the transaction begins. A missing role answers as if the thing did not exist. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {

    @Inject
    CurrentUser user;

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        if (requires == null) {
            requires = call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (Arrays.stream(requires.value()).noneMatch(user::is)) {
            throw new NotFound();
        }
        return call.proceed();
    }
}
