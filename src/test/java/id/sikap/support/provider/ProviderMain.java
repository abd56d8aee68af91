package id.sikap.support.provider;

import jakarta.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** Arguments: the port, and the address the portal is come back to. */
public final class ProviderMain {

    private ProviderMain() {}

    public static void main(String[] arguments) throws Exception {
        AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
        beans.register(ProviderConfiguration.class);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(
                (types, servlets) -> servlets.addListener(new ContextLoaderListener(beans)), null);
        FilterDef chain = new FilterDef();
        chain.setFilterName("springSecurityFilterChain");
        chain.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", beans));
        context.addFilterDef(chain);
        FilterMap all = new FilterMap();
        all.setFilterName(chain.getFilterName());
        all.addURLPattern("/*");
        context.addFilterMap(all);
        // What no servlet is mapped to, no filter sees.
        Tomcat.addServlet(context, "nothing", new HttpServlet() {
            private static final long serialVersionUID = 1L;
        });
        context.addServletMappingDecoded("/", "nothing");
        tomcat.start();
        tomcat.getServer().await();
    }
}
