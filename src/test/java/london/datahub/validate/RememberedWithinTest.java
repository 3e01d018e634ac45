package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feeds;
import org.junit.jupiter.api.Test;

class RememberedWithinTest {
    private final Column ward = Feeds.load().named("met-offences").layouts().get(0).columns().stream()
            .filter(column -> column.type() == ColumnType.WARD)
            .findFirst()
            .orElseThrow();
    private final CellReading reading = CellReading.of(ward);

    @Test
    void a_ward_of_the_same_name_is_read_anew_in_another_borough() throws Unreadable {
        Value barking = read("Abbey", "E09000002");
        Value merton = read("Abbey", "E09000024");
        assertThat(barking).isNotEqualTo(merton);
        assertThat(read("Abbey", "E09000002")).isEqualTo(barking);
        assertThatThrownBy(() -> reading.read(ward, "Abbey", Map.of())).isInstanceOf(Unreadable.class);
    }

    private Value read(String name, String borough) throws Unreadable {
        return reading.read(ward, name, Map.of(ward.within().orElseThrow(), new Value.Code(borough)));
    }
}
