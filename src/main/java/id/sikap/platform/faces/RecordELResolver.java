package id.sikap.platform.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code #{row.name}} of a record, which EL 5.0 cannot (a record is no JavaBean). EL 6.0 (Jakarta EE 11) brings its
 * own RecordELResolver: then this class goes.
 */
public class RecordELResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .collect(Collectors.toMap(Method::getName, Function.identity()));
        }
    };

    /** A name that is no component is left to the bean resolver: a record may have getters beside its components. */
    private static Method component(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        Method accessor = COMPONENTS.get(base.getClass()).get(String.valueOf(property));
        context.setPropertyResolved(context.isPropertyResolved() || accessor != null);
        return accessor;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = component(context, base, property);
        if (accessor == null) {
            return null;
        }
        try {
            return accessor.invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(base.getClass() + " is read by a page and must be public", e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        // Null means read-only.
        component(context, base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (component(context, base, property) != null) {
            throw new PropertyNotWritableException(base.getClass().getSimpleName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return component(context, base, property) != null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? Object.class : null;
    }
}
