package id.sikap.platform.faces;

import jakarta.faces.application.ProjectStage;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Gives each static resource the hash of its content as version, and lets a browser keep for good what it asked for by the
 * right hash. A new release thus fetches what changed and nothing else; an old page never gets a new script as its own.
 */
public class HashedResources extends ResourceHandlerWrapper {

    private static final Pattern VERSION = Pattern.compile("([?&])v=[^&]*&?");
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Map<String, Optional<String>> hashes = new ConcurrentHashMap<>();

    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String resourceName) {
        return hashed(super.createResource(resourceName));
    }

    @Override
    public Resource createResource(String resourceName, String libraryName) {
        return hashed(super.createResource(resourceName, libraryName));
    }

    @Override
    public Resource createResource(String resourceName, String libraryName, String contentType) {
        return hashed(super.createResource(resourceName, libraryName, contentType));
    }

    /** Faces stumbles over some names that are none, such as that of {@code /jakarta.faces.resource/.xhtml}. */
    @Override
    public void handleResourceRequest(FacesContext context) throws IOException {
        try {
            super.handleResourceRequest(context);
        } catch (IndexOutOfBoundsException | IllegalArgumentException noName) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    private Resource hashed(Resource resource) {
        if (resource == null || resource.getResourceName().endsWith(".xhtml")) {
            return resource;
        }
        return hash(resource).<Resource>map(hash -> new Hashed(resource, hash)).orElse(resource);
    }

    private Optional<String> hash(Resource resource) {
        if (!FacesContext.getCurrentInstance().isProjectStage(ProjectStage.Production)) {
            return digest(resource);
        }
        return hashes.computeIfAbsent(
                resource.getLibraryName() + ":" + resource.getResourceName(), key -> digest(resource));
    }

    private static Optional<String> digest(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            if (in == null) {
                return Optional.empty();
            }
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            String hex = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return Optional.of(hex.substring(0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Hashed extends ResourceWrapper {
        private final String hash;

        Hashed(Resource wrapped, String hash) {
            super(wrapped);
            this.hash = hash;
        }

        /** PrimeFaces and Faces may have put a version of their own; ours takes its place. */
        @Override
        public String getRequestPath() {
            String path = VERSION.matcher(getWrapped().getRequestPath()).replaceAll("$1");
            String joint = path.endsWith("?") || path.endsWith("&") ? "" : path.contains("?") ? "&" : "?";
            return path + joint + "v=" + hash;
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(getWrapped().getResponseHeaders());
            Map<String, String> asked =
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
            headers.remove("Expires");
            headers.put("Cache-Control", hash.equals(asked.get("v")) ? FOREVER : "no-cache");
            return headers;
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext context) {
            return getWrapped().userAgentNeedsUpdate(context);
        }
    }
}
