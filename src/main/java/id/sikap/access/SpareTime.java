package id.sikap.access;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets a thread have only the time that nobody else wants. Java's priorities are words on Linux, and the lowest of the
 * system's (nice 19) still keeps its core to the end of a slice of some milliseconds while a request waits for it; a thread
 * of the idle class gives way at once, and no right is needed to enter that class (to leave it, one is).
 */
final class SpareTime {

    private static final Logger LOG = System.getLogger(SpareTime.class.getName());

    /** Of linux/sched.h. */
    private static final int SCHED_IDLE = 5;

    private static final int THIS_THREAD = 0;

    private SpareTime() {}

    /** For the calling thread, to its end. Where the system has no such class it stays what it was, and the log says so. */
    static void only() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            int failed = NativeLibrary.getProcess()
                    .getFunction("sched_setscheduler")
                    .invokeInt(new Object[] {THIS_THREAD, SCHED_IDLE, new IntByReference(0)});
            if (failed != 0) {
                LOG.log(
                        Level.INFO,
                        "Hashing competes with requests: sched_setscheduler says {0}",
                        Native.getLastError());
            }
        } catch (UnsatisfiedLinkError e) {
            LOG.log(Level.INFO, "Hashing competes with requests: {0}", e.getMessage());
        }
    }
}
