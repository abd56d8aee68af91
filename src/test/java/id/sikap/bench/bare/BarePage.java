package id.sikap.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** All there is behind the bare page: 30 rows of 5 columns, and a form that takes two values. */
@Named("bare")
@RequestScoped
public class BarePage {

    private static final List<String[]> ROWS = IntStream.rangeClosed(1, 30)
            .mapToObj(
                    i -> new String[] {"2026-11-" + i, "Kegiatan nomor " + i, i + " dokumen", i * 10 + " menit", "WFO"})
            .toList();

    private String result;
    private int quantity = 1;

    public List<String[]> getRows() {
        return ROWS;
    }

    public void save() {
        quantity++;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
