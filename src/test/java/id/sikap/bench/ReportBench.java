package id.sikap.bench;

import id.sikap.report.Documents;
import id.sikap.report.Format;
import id.sikap.report.Layouts;
import id.sikap.report.Papers;
import id.sikap.report.PersonReport;
import id.sikap.report.RecordDataSource;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/**
 * What our records cost over bare JasperReports: the same layout and rows, once as records through {@link Documents}, once
 * as maps prepared before the clock starts and handed straight to the engine. A PDF a person, on two threads.
 * Arguments: people (default 1000), rounds (default 5).
 */
public final class ReportBench {

    private static final int ROWS = 22;
    private static final int THREADS = 2;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private ReportBench() {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Layouts.warm();
        Documents documents = new Documents();
        Bare alone = new Bare(Papers.person(ROWS));
        List<PersonReport> reports =
                IntStream.range(0, people).mapToObj(i -> Papers.person(i, ROWS)).toList();
        IntConsumer ours = i -> documents.write(reports.get(i), Format.PDF, OutputStream.nullOutputStream());
        IntConsumer engine = i -> alone.write();
        onTwoThreads(people, ours);
        onTwoThreads(people, engine);
        single(documents);

        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            resetHeapPeaks();
            Pace our = onTwoThreads(people, ours);
            long heap = heapPeak();
            Pace bare = onTwoThreads(people, engine);
            ratios.add(bare.cpuMillis() / our.cpuMillis());
            print(
                    "PDF a person: ours %.0f people/s (%.2f CPU ms each, peak heap %d MB), bare %.0f people/s (%.2f CPU ms)%n",
                    our.peoplePerSecond(), our.cpuMillis(), heap >> 20, bare.peoplePerSecond(), bare.cpuMillis());
        }
        ratios.sort(null);
        print("ours / bare, by CPU: median %.3f (goal 0.95)%n", ratios.get(rounds / 2));
    }

    private static void single(Documents documents) {
        PersonReport report = Papers.person(ROWS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Format format : Format.values()) {
            long[] nanos = new long[600];
            for (int i = 0; i < nanos.length; i++) {
                out.reset();
                long start = System.nanoTime();
                documents.write(report, format, out);
                nanos[i] = System.nanoTime() - start;
            }
            long[] settled = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
            Arrays.sort(settled);
            print("%s of one person: p50 %.1f ms, %d bytes%n", format, settled[settled.length / 2] / 1e6, out.size());
        }
    }

    /** @param cpuMillis a person; unlike the wall clock it does not see who else uses the machine */
    private record Pace(double peoplePerSecond, double cpuMillis) {}

    private static Pace onTwoThreads(int people, IntConsumer job) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger next = new AtomicInteger();
        AtomicLong cpu = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int thread = 0; thread < THREADS; thread++) {
            running.add(threads.submit(() -> {
                long cpuBefore = THREAD.getCurrentThreadCpuTime();
                for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
                    job.accept(i);
                }
                cpu.addAndGet(THREAD.getCurrentThreadCpuTime() - cpuBefore);
            }));
        }
        for (Future<?> thread : running) {
            thread.get();
        }
        threads.shutdown();
        return new Pace(people * 1e9 / (System.nanoTime() - start), cpu.get() / 1e6 / people);
    }

    private static void resetHeapPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    /** The engine alone, fed with what {@link Documents} would have worked out. */
    static final class Bare {
        private final JasperReport layout = Layouts.of(PersonReport.class);
        private final Map<String, Object> parameters = new HashMap<>();
        private final List<Map<String, ?>> rows = new ArrayList<>();

        Bare(PersonReport report) throws JRException {
            for (JRParameter parameter : layout.getParameters()) {
                if (!parameter.isSystemDefined()) {
                    parameters.put(parameter.getName(), RecordDataSource.value(report, parameter.getName()));
                }
            }
            parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("id-ID"));
            for (PersonReport.Row row : report.rows()) {
                Map<String, Object> values = new HashMap<>();
                for (JRField field : layout.getFields()) {
                    values.put(field.getName(), RecordDataSource.value(row, field.getName()));
                }
                rows.add(values);
            }
        }

        JasperPrint fill() throws JRException {
            return JasperFillManager.fillReport(layout, new HashMap<>(parameters), new JRMapCollectionDataSource(rows));
        }

        void write() {
            write(OutputStream.nullOutputStream());
        }

        void write(OutputStream out) {
            try {
                JasperExportManager.exportReportToPdfStream(fill(), out);
            } catch (JRException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
