package id.sikap.platform.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKitFactory;

/** How a page is made is no choice of the request: Faces would take one from a parameter, and fail when it has none so named. */
public class OneRenderKit extends ViewHandlerWrapper {

    public OneRenderKit(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String calculateRenderKitId(FacesContext context) {
        return RenderKitFactory.HTML_BASIC_RENDER_KIT;
    }
}
