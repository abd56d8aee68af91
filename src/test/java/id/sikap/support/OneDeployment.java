package id.sikap.support;

import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Makes Arquillian deploy the built WAR once for all test classes: on this server every deployment is a start of half a
 * minute.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        RunningPortal.prepare();
        builder.override(DeploymentScenarioGenerator.class, AnnotationDeploymentScenarioGenerator.class, BuiltWar.class)
                .observer(Once.class);
    }

    /** No test class names a deployment: there is only this one. */
    public static final class BuiltWar implements DeploymentScenarioGenerator {

        private final WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/sikap.war"));

        @Override
        public List<DeploymentDescription> generate(TestClass test) {
            return List.of(new DeploymentDescription("portal", war).shouldBeTestable(false));
        }
    }

    /** Lets the first deployment pass and no undeployment; the server ends with this JVM. */
    public static final class Once {

        private boolean tried;
        private Exception failure;

        public void deploy(@Observes(precedence = 1) EventContext<DeployManagedDeployments> deployment) {
            if (!tried) {
                tried = true;
                try {
                    deployment.proceed();
                    RunningPortal.demandHealth();
                } catch (Exception e) {
                    failure = e;
                }
            }
            if (failure != null) {
                // For every test class at once; a second attempt would only take its minutes.
                throw new IllegalStateException(RunningPortal.errors(), failure);
            }
        }

        public void keep(@Observes(precedence = 1) EventContext<UnDeployManagedDeployments> undeployment) {
            // Whoever does not proceed, prevents.
        }
    }
}
