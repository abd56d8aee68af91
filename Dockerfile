# The portal beside a MySQL of its own, see compose.yaml. The start line is that of `mvn -Prun`: same class, same options.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Pdist -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/sikap sikap
COPY --from=build /build/target/dist /opt/sikap
COPY --from=build /build/target/sikap.war /opt/sikap/
USER sikap
# Behind the container's own network; a proxy with TLS belongs in front (README, Operations).
ENV SIKAP_HOME=/var/lib/sikap SIKAP_ADDRESS=0.0.0.0 SIKAP_LOG=console SIKAP_DEMO=none
VOLUME /var/lib/sikap
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s \
    CMD curl --fail --silent --output /dev/null http://127.0.0.1:${SIKAP_PORT:-8080}/healthz
ENTRYPOINT ["java", "-Xmx256m", "-XX:+UseSerialGC", "-cp", "/opt/sikap/lib/*", \
    "id.sikap.start.Portal", "/opt/sikap", "/opt/sikap/sikap.war"]
