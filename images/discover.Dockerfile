# `appcfg discover` beside Prometheus. Both containers mount the volume with the file at /var/lib/appcfg-discover.
# Built in a checkout after: npm run build && npm run build:standalone -- linux-x64
FROM gcr.io/distroless/base-nossl-debian12:nonroot
COPY LICENSE dist/THIRD-PARTY-NOTICES /usr/share/doc/appcfg/
COPY standalone/appcfg-linux-x64 /usr/local/bin/appcfg
# The user of Prometheus' own image, who may then read and replace the file.
USER 65534:65534
WORKDIR /var/lib/appcfg-discover
ENTRYPOINT ["/usr/local/bin/appcfg", "discover"]
CMD ["--output-file=/var/lib/appcfg-discover/kuma.file_sd.json", "--listen=:9101"]
