package id.sikap.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the system and the virtual machine know of a process; Linux only. */
final class Machine {

    private Machine() {}

    static double loadAverage() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    record Process(long pid) {

        /** User and system time so far; the system counts in hundredths of a second. */
        double cpuMillis() {
            String stat = read("stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
        }

        double residentMegabytes() {
            return read("status")
                            .lines()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }

        private String read(String file) {
            try {
                return Files.readString(Path.of("/proc", Long.toString(pid), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The heap of another virtual machine of the same user. */
    static final class Heap {

        private final MemoryMXBean memory;
        private final List<MemoryPoolMXBean> pools;

        Heap(long pid) throws Exception {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                MBeanServerConnection beans = JMXConnectorFactory.connect(
                                new JMXServiceURL(machine.startLocalManagementAgent()))
                        .getMBeanServerConnection();
                memory = ManagementFactory.newPlatformMXBeanProxy(
                        beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
                pools = ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
            } finally {
                machine.detach();
            }
        }

        /** Bytes that survive a collection. */
        long live() {
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        }

        void resetPeak() {
            memory.gc();
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        }

        /** Garbage included: how much the collector let come together. */
        long peak() {
            return pools.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }
    }
}
