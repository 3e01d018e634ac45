/** Keys and envelopes: HMAC sub-keys, data keys, and where the master key comes from. No key, no start. */
package london.datahub.secret;
