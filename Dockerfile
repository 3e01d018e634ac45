# The hub in a container, made from the jar that ./mvnw verify builds.
FROM eclipse-temurin:17-jre AS layers
WORKDIR /layers
COPY target/datahub.jar .
RUN java -Djarmode=tools -jar datahub.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre
RUN groupadd --gid 10001 datahub \
    && useradd --uid 10001 --gid datahub --no-create-home --home-dir /var/lib/datahub --shell /usr/sbin/nologin datahub \
    && install --directory --owner=datahub --group=datahub --mode=700 /var/lib/datahub

# What changes least comes first: a new version of the hub then replaces only the last, small layer.
WORKDIR /opt/datahub
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./

ENV DATAHUB_DATA_DIR=/var/lib/datahub \
    DATAHUB_ADDRESS=0.0.0.0 \
    DATAHUB_PORT=8080
VOLUME /var/lib/datahub
EXPOSE 8080
USER 10001:10001

# Asked by bash itself, so that no download tool has to be in the image.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --start-interval=2s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$DATAHUB_PORT && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["java", "-Xmx512m", "-jar", "datahub.jar"]
CMD ["serve"]
