package id.sikap.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The door for scripts: JSON below {@code /api/v1}, described by {@code openapi.json}. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
