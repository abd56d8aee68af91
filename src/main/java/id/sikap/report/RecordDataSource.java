package id.sikap.report;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;

/**
 * Feeds records to a layout: a field is named as the record's component or other accessor, {@code tally.filledShare}
 * through several. JasperReports' own bean source wants getters and refuses records.
 */
public final class RecordDataSource implements JRDataSource {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (Method method : type.getMethods()) {
                if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                    accessors.put(method.getName(), method);
                }
            }
            return accessors;
        }
    };

    private final Iterator<? extends Record> records;
    private Record current;

    public RecordDataSource(List<? extends Record> records) {
        this.records = records.iterator();
    }

    @Override
    public boolean next() {
        boolean more = records.hasNext();
        current = more ? records.next() : null;
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        return value(current, field.getName());
    }

    /** What the accessor, or the path of accessors, gives as a cell can hold it. */
    public static Object value(Record record, String path) throws JRException {
        Object value = record;
        for (String name : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            Method accessor = ACCESSORS.get(value.getClass()).get(name);
            if (accessor == null) {
                throw new JRException(value.getClass().getName() + " has no " + name + "()");
            }
            try {
                value = accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new JRException(e);
            }
        }
        return cell(value);
    }

    /** What a cell can hold: the engine formats {@link Date} but not {@link LocalDate}; a spreadsheet sorts both numbers and dates. */
    private static Object cell(Object value) {
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        if (value instanceof Percent percent) {
            return percent.known() ? percent.value() : Wording.NONE;
        }
        return value;
    }
}
