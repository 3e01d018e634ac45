package london.datahub.collect;

import java.time.LocalDate;
import london.datahub.secret.Envelope;

/**
 * A received file, sealed.
 *
 * @param location its name in the folder of originals
 * @param keepUntil the last day on which its data key is kept
 */
public record Original(String location, Envelope.WrappedKey dataKey, LocalDate keepUntil) {}
