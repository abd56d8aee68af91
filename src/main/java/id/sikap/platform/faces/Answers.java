package id.sikap.platform.faces;

import id.sikap.platform.Conflict;
import id.sikap.platform.Denied;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Outage;
import id.sikap.platform.Refused;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.render.RenderKitFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;
import org.primefaces.csp.CspException;

/**
 * What a page answers when something goes wrong. The one who sent nonsense, or came too late, or asked for what is not
 * theirs gets a 4xx or a sentence, never a 500; a fault of ours gets a number and keeps the typed text on the screen.
 */
class Answers extends ExceptionHandlerWrapper {

    /** The place of the template where sentences appear. */
    private static final String MESSAGES = "messages";

    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    Answers(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            answer(event.getContext(), event.getPhaseId(), meant(event.getException()));
        }
    }

    /** The exception that was meant, out of the wrappings of EL, CDI and Faces; else the innermost. */
    private static Throwable meant(Throwable thrown) {
        Throwable inner = thrown;
        while (!isTelling(inner) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static boolean isTelling(Throwable thrown) {
        return thrown instanceof NotFound
                || thrown instanceof Refused
                || thrown instanceof Conflict
                || thrown instanceof ViewExpiredException
                || thrown instanceof CspException
                || thrown instanceof SQLException
                || thrown instanceof XAException;
    }

    private static void answer(FacesContext context, PhaseId phase, Throwable fault) {
        if (context.getResponseComplete()) {
            return;
        }
        boolean typed = context.isPostback() && !PhaseId.RENDER_RESPONSE.equals(phase);
        if (isUnreadable(context, phase, fault)) {
            startAgain(context, "expired");
        } else if (fault instanceof NotFound) {
            HttpServletRequest request =
                    (HttpServletRequest) context.getExternalContext().getRequest();
            Denied.tell("not_found", request.getMethod() + " " + request.getRequestURI());
            send(context, HttpServletResponse.SC_NOT_FOUND, "gone");
        } else if (fault instanceof Refused refused) {
            if (typed) {
                say(context, refused);
            } else {
                sentence(context, language().say(refused.key(), refused.args()));
                send(context, HttpServletResponse.SC_BAD_REQUEST, "unreadable");
            }
        } else if (fault instanceof Conflict conflict) {
            if (typed) {
                say(context, null, language().say(conflict.key()));
            } else {
                sentence(context, language().say(conflict.key()));
                send(context, HttpServletResponse.SC_CONFLICT, "gone");
            }
        } else if (Outage.isCauseOf(fault)) {
            LOG.log(Level.WARNING, "The database is out of reach", fault);
            if (typed) {
                say(context, null, language().say("problem.unavailable"));
            } else {
                sentence(context, language().say("problem.unavailable"));
                send(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
            }
        } else if (PhaseId.APPLY_REQUEST_VALUES.equals(phase)) {
            // Parameters that no page of ours sends, such as a table's first row "abc".
            LOG.log(Level.INFO, fault, () -> "Unreadable request for " + Portal.path(context));
            send(context, HttpServletResponse.SC_BAD_REQUEST, "unreadable");
        } else if (typed) {
            String number = CDI.current().select(Incident.class).get().report(fault);
            // The script would not read the sentence out of an answer that is an error.
            if (!context.getPartialViewContext().isAjaxRequest()) {
                context.getExternalContext().setResponseStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            say(context, null, language().say("error.incident.typed", number));
        } else {
            CDI.current().select(Incident.class).get().report(fault);
            send(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "incident");
        }
    }

    /** Expired, forged or mangled: whatever the view state was, it restores nothing. */
    private static boolean isUnreadable(FacesContext context, PhaseId phase, Throwable fault) {
        return fault instanceof ViewExpiredException
                || fault instanceof CspException
                || PhaseId.RESTORE_VIEW.equals(phase) && !(fault instanceof NotFound) && isPost(context);
    }

    private static boolean isPost(FacesContext context) {
        return "POST".equals(((HttpServletRequest) context.getExternalContext().getRequest()).getMethod());
    }

    /** The same page anew, by GET, with a sentence that says why. */
    private static void startAgain(FacesContext context, String said) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (external.isResponseCommitted()) {
            context.responseComplete();
            return;
        }
        if (context.getRenderKit() == null) {
            // Nothing was restored, but Ajax needs a view to write its redirect with.
            UIViewRoot none = new UIViewRoot();
            none.setRenderKitId(RenderKitFactory.HTML_BASIC_RENDER_KIT);
            context.setViewRoot(none);
        }
        try {
            external.responseReset();
            external.redirect(request.getRequestURI() + "?said=" + said);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    /** An error page; Ajax cannot show one, so it starts the page again. */
    private static void send(FacesContext context, int status, String said) {
        ExternalContext external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest()) {
            startAgain(context, said);
            return;
        }
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                    external.setResponseHeader("Retry-After", Outage.RETRY_AFTER_SECONDS);
                }
                external.responseSendError(status, null);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    private static void say(FacesContext context, Refused refused) {
        if (refused.faults().isEmpty()) {
            say(context, null, language().say(refused.key(), refused.args()));
            return;
        }
        boolean homeless = false;
        for (Refused.Fault fault : refused.faults()) {
            String field = clientId(context, fault.field());
            homeless |= field == null;
            say(context, field, language().say(fault.key(), fault.args()));
        }
        if (!homeless) {
            say(context, null, language().say(refused.key(), refused.args()));
        }
    }

    private static void say(FacesContext context, String clientId, String sentence) {
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        context.validationFailed();
        if (context.getPartialViewContext().isAjaxRequest()) {
            context.getPartialViewContext().getRenderIds().add(MESSAGES);
        }
        context.renderResponse();
    }

    /** Where the component with the field's id stands, if the page has one. */
    private static String clientId(FacesContext context, String field) {
        UIViewRoot root = context.getViewRoot();
        String[] found = new String[1];
        root.visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (isField(component, field)) {
                found[0] = component.getClientId(context);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean isField(UIComponent component, String field) {
        return field.equals(component.getId()) && component instanceof jakarta.faces.component.EditableValueHolder;
    }

    private static void sentence(FacesContext context, String sentence) {
        context.getExternalContext().getRequestMap().put(Portal.SENTENCE, sentence);
    }

    private static Language language() {
        return CDI.current().select(Language.class).get();
    }
}
