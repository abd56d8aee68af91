package id.sikap.access;

import id.sikap.platform.Language;
import id.sikap.platform.LocalPath;
import id.sikap.platform.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The door: NIP and password, and in demo mode the people one may be. */
@Named
@RequestScoped
public class SignInPage {

    /** A persona as a button. */
    public record PersonaButton(String nip, String name, String role, String password) {}

    @Inject
    SecurityContext security;

    @Inject
    SignInAttempt attempt;

    @Inject
    Demo demo;

    @Inject
    Language language;

    private String nip;
    private String password;
    private String from;
    private List<PersonaButton> personas;

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(
                                nip == null ? "" : nip, password == null ? "" : password))
                        .newAuthentication(true));
        attempt.rethrowFailure();
        if (status == AuthenticationStatus.SUCCESS) {
            outside.redirect(LocalPath.orHome(from));
            faces.responseComplete();
            return;
        }
        password = null;
        String sentence = attempt.isThrottled()
                ? language.say("sign-in.throttled", attempt.retryAfterSeconds())
                : language.say("problem.sign_in_failed");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public List<PersonaButton> getPersonas() {
        if (personas == null) {
            personas = demo.personas().stream()
                    .map(persona -> new PersonaButton(persona.nip(), persona.name(), roles(persona), Demo.PASSWORD))
                    .toList();
        }
        return personas;
    }

    private String roles(Demo.Persona persona) {
        return persona.roles().stream()
                .filter(role -> role != Role.EMPLOYEE || persona.roles().size() == 1)
                .sorted()
                .map(role -> language.say("role." + role))
                .collect(Collectors.joining(", "));
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
