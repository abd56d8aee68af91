package id.sikap.people.roster;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** How full another JVM's heap became: at most, and at most of what a collection left standing. */
final class Heap implements AutoCloseable {

    private final List<MemoryPoolMXBean> pools = new ArrayList<>();
    private final JMXConnector connector;

    Heap(Process process) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
        MBeanServerConnection server = connector.getMBeanServerConnection();
        for (ObjectName name : server.queryNames(new ObjectName("java.lang:type=MemoryPool,*"), null)) {
            MemoryPoolMXBean pool =
                    ManagementFactory.newPlatformMXBeanProxy(server, name.toString(), MemoryPoolMXBean.class);
            if (pool.getType() == MemoryType.HEAP) {
                pools.add(pool);
            }
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }

    void forget() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    String said() {
        StringBuilder said = new StringBuilder("heap at most:");
        for (MemoryPoolMXBean pool : pools) {
            said.append(
                    " %s %,d MB".formatted(pool.getName(), pool.getPeakUsage().getUsed() >> 20));
            if (pool.getCollectionUsage() != null && pool.getCollectionUsage().getUsed() > 0) {
                said.append(" (%,d after the last collection)"
                        .formatted(pool.getCollectionUsage().getUsed() >> 20));
            }
        }
        return said.toString();
    }
}
