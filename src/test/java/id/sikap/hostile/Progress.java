package id.sikap.hostile;

/** How many posts have left, for the one who waits for the moment to kill. */
final class Progress {

    private final int writers;
    private int sent;
    private int done;

    Progress(int writers) {
        this.writers = writers;
    }

    /** Whatever the writers are doing when that many posts have left: somebody's is under way. */
    synchronized void await(int moment) throws InterruptedException {
        while (sent < moment && done < writers) {
            wait();
        }
    }

    synchronized void sent() {
        sent++;
        notifyAll();
    }

    synchronized void done() {
        done++;
        notifyAll();
    }

    synchronized int count() {
        return sent;
    }
}
