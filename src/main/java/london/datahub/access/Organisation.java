package london.datahub.access;

/**
 * Who supplies or reads.
 *
 * @param code an authority's ONS code; MPS, COLP, HO; partners as registered
 * @param kind authority, police, home-office, ngo, health, partnership or secretariat
 */
public record Organisation(String code, String name, String kind) {}
