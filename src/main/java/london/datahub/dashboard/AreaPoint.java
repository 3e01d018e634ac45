package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** The middle of an area, in kilometres east and south of a point far to the north-west of London. */
record AreaPoint(double x, double y) {
    private static final double KM_A_DEGREE = 111.3;
    private static final double EAST = Math.cos(Math.toRadians(51.5)) * KM_A_DEGREE;

    static AreaPoint of(double longitude, double latitude) {
        return new AreaPoint((longitude + 1) * EAST, (52 - latitude) * KM_A_DEGREE);
    }

    /** Finds the middle of a ward, or of a borough: that of its residents. */
    static Optional<AreaPoint> of(String code) {
        if (Boroughs.coded(code).isPresent()) {
            return Optional.of(middle(Wards.of(2022).stream()
                    .filter(ward -> ward.boroughCode().equals(code))
                    .toList()));
        }
        return Wards.coded(code).map(ward -> of(ward.longitude(), ward.latitude()));
    }

    private static AreaPoint middle(List<Ward> wards) {
        double residents = wards.stream().mapToDouble(AreaPoint::weight).sum();
        double longitude = wards.stream()
                .mapToDouble(ward -> ward.longitude() * weight(ward))
                .sum();
        double latitude = wards.stream()
                .mapToDouble(ward -> ward.latitude() * weight(ward))
                .sum();
        return of(longitude / residents, latitude / residents);
    }

    private static double weight(Ward ward) {
        return ward.population().orElse(0) + 1.0;
    }

    double squaredDistance(double otherX, double otherY) {
        return (x - otherX) * (x - otherX) + (y - otherY) * (y - otherY);
    }
}
