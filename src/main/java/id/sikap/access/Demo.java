package id.sikap.access;

import id.sikap.platform.NotFound;
import id.sikap.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The example data, where they were asked for: a banner on every page and a list of accounts to look through. */
@Named
@ApplicationScoped
public class Demo {

    /** Shown to everyone, so it must guard nothing: the demo refuses to load into a database with real people. */
    public static final String PASSWORD = "Sikap-Demo-2026";

    @Inject
    @ConfigProperty(name = "sikap.demo", defaultValue = "none")
    String size;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** One persona with what it may act as. */
    public record Persona(String persona, String nip, String name, Set<Role> roles) {}

    public boolean isOn() {
        return !"none".equals(size);
    }

    public String getPassword() {
        return isOn() ? PASSWORD : "";
    }

    /** A statement a persona; there are a handful and only a visitor asks. */
    public List<Persona> personas() {
        if (!isOn()) {
            throw new NotFound();
        }
        return accounts.demo().stream()
                .map(account -> new Persona(
                        account.persona(),
                        account.nip(),
                        account.name(),
                        accounts.roles(account.employeeId(), LocalDate.now(clock))))
                .toList();
    }
}
