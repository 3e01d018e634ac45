package london.datahub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;
import org.junit.jupiter.api.Test;

class TilesTest {
    private static final Map<String, Tiles.Tile> LONDON = boroughs();

    private static Map<String, Tiles.Tile> boroughs() {
        Map<String, AreaPoint> points = new LinkedHashMap<>();
        for (Borough borough : Boroughs.all()) {
            points.put(borough.code(), AreaPoint.of(borough.code()).orElseThrow());
        }
        return Tiles.of(points);
    }

    private static Tiles.Tile of(String name) {
        return LONDON.get(Boroughs.named(name).orElseThrow().code());
    }

    @Test
    void every_borough_has_a_square_of_its_own_in_the_same_place_each_time() {
        assertThat(LONDON).hasSize(33);
        assertThat(new HashSet<>(LONDON.values())).hasSize(33);
        assertThat(boroughs()).isEqualTo(LONDON);
    }

    @Test
    void squares_lie_as_the_boroughs_lie() {
        assertThat(of("Enfield").row()).isLessThan(of("Croydon").row());
        assertThat(of("Hillingdon").column()).isLessThan(of("Havering").column());
        assertThat(of("Camden").row()).isLessThanOrEqualTo(of("Westminster").row());
        assertThat(of("Bexley").column()).isGreaterThan(of("Greenwich").column());
        assertThat(LONDON.values())
                .allMatch(tile -> tile.column() >= 0 && tile.column() < 12 && tile.row() >= 0 && tile.row() < 12);
    }

    @Test
    void wards_of_every_borough_have_squares_of_their_own() {
        for (Borough borough : Boroughs.all()) {
            Map<String, AreaPoint> points = new LinkedHashMap<>();
            Wards.of(2022).stream()
                    .filter(ward -> ward.boroughCode().equals(borough.code()))
                    .map(Ward::code)
                    .forEach(code -> points.put(code, AreaPoint.of(code).orElseThrow()));
            assertThat(new HashSet<>(Tiles.of(points).values()))
                    .as(borough.name())
                    .hasSameSizeAs(points.keySet());
        }
    }
}
