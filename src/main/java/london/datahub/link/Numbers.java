package london.datahub.link;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Lists of numbers in a stream of bytes. */
final class Numbers {
    private Numbers() {}

    static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static double[] doubles(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
