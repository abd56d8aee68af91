package id.sikap.access;

import id.sikap.access.sso.Sso;
import id.sikap.platform.Language;
import id.sikap.platform.LocalPath;
import id.sikap.platform.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The door: NIP and password or a link to the provider, then the second factor where one is asked for; and in demo mode the people one may be. */
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
    Sso sso;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    private String nip;
    private String password;
    private String proof;
    private String otp;
    private String from;
    private List<PersonaButton> personas;

    /** Who comes from the provider without its second factor is sent on to here for ours. */
    @PostConstruct
    void takeProof() {
        proof = attempt.proof();
    }

    public void signIn() throws IOException {
        enter(SignInCredential.first(nip, password, null));
    }

    public void second() throws IOException {
        enter(SignInCredential.second(proof, otp));
    }

    private void enter(SignInCredential brought) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams().credential(brought).newAuthentication(true));
        attempt.rethrowFailure();
        if (status == AuthenticationStatus.SUCCESS) {
            outside.redirect(LocalPath.orHome(from));
            faces.responseComplete();
            return;
        }
        if (attempt.isCrowded()) {
            // What was typed stays, the password too: this very browser sent it, and no copy of the answer is kept.
            outside.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            outside.setResponseHeader("Retry-After", Long.toString(attempt.retryAfterSeconds()));
            say(faces, language.say("sign-in.crowded", attempt.retryAfterSeconds()));
            return;
        }
        password = null;
        otp = null;
        proof = attempt.proof();
        if (attempt.isTurnedAway()) {
            say(faces, language.say("sign-in.throttled", attempt.retryAfterSeconds()));
        } else if (!attempt.code().equals("otp_required")) {
            say(faces, language.say("problem." + attempt.code()));
        }
    }

    private static void say(FacesContext faces, String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public boolean isCrowded() {
        return attempt.isCrowded();
    }

    /** Asked before the form is read, too: a part of the page that is not there takes nothing in. */
    public boolean isSecondStep() {
        boolean rendering = FacesContext.getCurrentInstance().getRenderResponse();
        return proof != null || !rendering && request.getParameter("proof") != null;
    }

    /** A link, not a form: see {@code access.sso}. Who has just left is asked anew, since the provider knows him still. */
    public String getProviderAddress() {
        return "/access/sso?from=" + URLEncoder.encode(LocalPath.orHome(from), StandardCharsets.UTF_8)
                + ("signed-out".equals(request.getParameter("said")) ? "&again=1" : "");
    }

    public String getProviderLabel() {
        return sso.getLabel().isEmpty()
                ? language.say("sign-in.provider")
                : language.say("sign-in.provider.named", sso.getLabel());
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

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getOtp() {
        return otp;
    }

    public void setOtp(String otp) {
        this.otp = otp;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
