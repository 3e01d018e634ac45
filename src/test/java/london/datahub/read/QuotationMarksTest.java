package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import london.datahub.issue.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\nc,d",
                "\"a\",\"b\"\n\"c\",\"d\"",
                "\"a\",\"two\nlines\"\n\"c\",\"d\"\n",
                "\"a\",\"two\r\nlines\" \r\nc,d\r\n",
                "a,\"he said \"\"no\"\"\nand left\"\nc,d",
                "a,5\" pipe\nc,d",
                "a,\"\"\nc,\"\"",
                "a,\"b\"\"\",\nc",
                "a,\"b, \"c\" d\"\ne,f"
            })
    void a_mark_that_is_closed_is_no_matter(String text) throws IOException {
        assertThat(QuotationMarks.unclosed(new StringReader(text), ',')).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nc,\"d\ne,f\ng,h",
                "a,b\nc,\"d\ne,\"f\"\ng,h",
                "a,b\nc,\"d\ne,\"\"\ng,h",
                "a,b\n\"c,d\ne,f\ng,\"h\"\n",
                "a,b\nc,\"d",
            })
    void a_mark_that_would_swallow_rows_is_found_by_its_line(String text) throws IOException {
        assertThat(QuotationMarks.unclosed(new StringReader(text), ',')).isEqualTo(OptionalLong.of(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {65533, 65534, 65535, 65536})
    void a_mark_is_found_wherever_the_text_is_cut_into_blocks(int before) throws IOException {
        String text = "a".repeat(before) + "\n\"d\ne,f\n";
        assertThat(QuotationMarks.unclosed(new StringReader(text), ',')).isEqualTo(OptionalLong.of(2));
        assertThat(QuotationMarks.unclosed(new StringReader("a".repeat(before) + "5\" pipe\ne,f\n"), ','))
                .isEmpty();
    }

    @Test
    void a_file_with_one_is_refused_before_a_row_is_read() {
        byte[] text = "a,b\nc,\"d\ne,f\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new TextRows(() -> new ByteArrayInputStream(text)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("\"d");
    }
}
