package london.datahub.portal;

import java.util.Optional;
import london.datahub.dashboard.Dashboards;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The boundaries of boroughs, for Metabase, which asks without a name: they are open data and hold no figures. */
@RestController
class BoundaryFile {
    private final Dashboards dashboards;

    BoundaryFile(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GetMapping(path = "/boundaries/boroughs.geojson", produces = "application/geo+json")
    ResponseEntity<byte[]> boroughs() {
        Optional<byte[]> boundaries = dashboards.boroughBoundaries();
        return boundaries
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
