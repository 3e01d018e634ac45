package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenListTest {
    private static final int MOST = 5;
    private static final List<int[]> LISTS = List.of(
            new int[] {11, 12, 13, 14, 15, 16, 17},
            new int[] {},
            new int[] {21},
            new int[] {31, 32, 33},
            new int[] {41, 42},
            new int[] {51, 52, 53, 54});

    @Test
    void a_list_longer_than_usual_is_as_whole_as_a_short_one() {
        for (int usual = 1; usual <= MOST; usual++) {
            TokenList tokens = tokens(usual);
            for (int record = 0; record < LISTS.size(); record++) {
                assertThat(values(tokens, record))
                        .as("room for %d", usual)
                        .isEqualTo(IntStream.of(LISTS.get(record)).limit(MOST).toArray());
            }
        }
    }

    @Test
    void a_list_without_room_is_empty() {
        Rows rows = new Rows();
        TokenList none = new TokenList(rows, 0, 2);
        rows.makeRoomFor(0);
        none.set(0, new int[] {1, 2});
        assertThat(none.count(0)).isZero();
    }

    private static TokenList tokens(int usual) {
        Rows rows = new Rows();
        TokenList tokens = new TokenList(rows, MOST, usual);
        for (int record = 0; record < LISTS.size(); record++) {
            rows.makeRoomFor(record);
            tokens.set(record, LISTS.get(record));
        }
        return tokens;
    }

    private static int[] values(TokenList tokens, int record) {
        return IntStream.range(0, tokens.count(record))
                .map(place -> tokens.value(record, place))
                .toArray();
    }
}
