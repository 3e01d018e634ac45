package london.datahub.portal;

import london.datahub.publish.PublishedTables;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever watches over the hub whether pages can be served: 200 and UP, or 503 and DOWN. */
@RestController
class Health {
    private final PublishedTables tables;

    Health(PublishedTables tables) {
        this.tables = tables;
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        try {
            tables.releases();
            return ResponseEntity.ok("UP");
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("DOWN");
        }
    }
}
