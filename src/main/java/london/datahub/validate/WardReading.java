package london.datahub.validate;

import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** A ward by code, or by name within its borough: a name alone identifies no ward. */
final class WardReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        Optional<String> borough = column.within()
                .map(before::get)
                .filter(Value.Code.class::isInstance)
                .map(value -> ((Value.Code) value).code())
                .filter(code -> Boroughs.coded(code).isPresent());
        Optional<Ward> ward = Wards.coded(text).or(() -> borough.flatMap(code -> Wards.named(text, code)));
        if (ward.isEmpty()) {
            throw borough.isPresent() || column.within().isEmpty()
                    ? new Unreadable("ward-unknown")
                    : new Unreadable("ward-without-borough");
        }
        if (borough.isPresent() && !ward.get().boroughCode().equals(borough.get())) {
            throw new Unreadable("ward-elsewhere");
        }
        return new Value.Code(ward.get().code());
    }
}
