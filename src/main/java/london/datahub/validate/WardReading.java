package london.datahub.validate;

import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** A ward by code, or by name within its borough: a name alone identifies no ward. */
final class WardReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        Optional<String> borough = column.within()
                .map(before::get)
                .filter(Value.Code.class::isInstance)
                .map(value -> ((Value.Code) value).code());
        Optional<Ward> ward = Wards.coded(text).or(() -> borough.flatMap(code -> Wards.named(text, code)));
        if (ward.isEmpty()) {
            throw new Unreadable(
                    "ward",
                    borough.isPresent() || column.within().isEmpty()
                            ? "This is no ward that the hub knows in that borough."
                            : "A ward's name needs its borough beside it.",
                    "Write the ward's code as E05013570, or its name with its borough.");
        }
        if (borough.isPresent() && !ward.get().boroughCode().equals(borough.get())) {
            throw new Unreadable(
                    "ward",
                    "This ward lies in another borough than the one beside it.",
                    "Correct the ward or the borough.");
        }
        return new Value.Code(ward.get().code());
    }
}
