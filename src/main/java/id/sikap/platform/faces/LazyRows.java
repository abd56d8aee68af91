package id.sikap.platform.faces;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table's rows, read a page at a time: one statement counts, one reads, whatever the number of rows. */
public final class LazyRows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    /** How many rows there are. */
    public interface Count extends IntSupplier, Serializable {}

    /** Some rows in the order of a column, which is null where the reader chose none. */
    public interface Page<T> extends Serializable {
        List<T> read(int first, int size, String column, boolean ascending);
    }

    private final Count count;
    private final Page<T> page;

    public LazyRows(Count count, Page<T> page) {
        this.count = count;
        this.page = page;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count.getAsInt();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta sort = sorts.values().stream().findFirst().orElse(null);
        return page.read(
                first,
                size,
                sort == null ? null : sort.getField(),
                sort == null || sort.getOrder().isAscending());
    }
}
