package nl.leerstroom.sync.bulk;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.leerstroom.platform.data.SchoolScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the long work of imports, one at a time in each running service. Whoever works on an import holds its row: when
 * the process dies the database lets go of it, and the next to look begins that step again.
 */
@Component
class ImportJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final JdbcImports imports;
    private final ValidateImport validate;
    private final DispatchImport dispatch;
    private final ImportHints hints;
    private final TransactionTemplate transaction;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private Thread worker = new Thread(this::work, "import-jobs");

    ImportJobs(
            JdbcImports imports,
            ValidateImport validate,
            DispatchImport dispatch,
            ImportHints hints,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.validate = validate;
        this.dispatch = dispatch;
        this.hints = hints;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** There is work once the present transaction commits. Others look once a second. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        worker = new Thread(this::work, "import-jobs");
        worker.start();
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.release();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            if (!oneDone()) {
                rest();
            }
        }
    }

    /** Whatever happens to one import, the others get their turn. */
    private boolean oneDone() {
        try {
            var claimed = SchoolScope.all().call(() -> transaction.execute(status -> imports.claim()));
            claimed.ifPresent(this::step);
            return claimed.isPresent();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("import step failed, to be tried again", e);
            return false;
        }
    }

    private void step(JobImport claimed) {
        SchoolScope.of(claimed.schoolId())
                .run(() -> transaction.executeWithoutResult(status ->
                        imports.hold(claimed.importId(), claimed.state()).ifPresent(this::work)));
    }

    private void work(JobImport job) {
        if (job.state() == ImportState.VALIDATING) {
            validate.validate(job);
        } else {
            dispatch.dispatch(job);
        }
        hints.changed(job);
        LOG.info("import step done: importId={} from={}", job.importId(), job.state());
    }

    private void rest() {
        try {
            if (wakeUp.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
