/* Reads a push message as RFC 8291 says, with the browser's own cryptography. */
async ({ body, x, y, d, point, auth }) => {
  const bytes = text =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
  const text = words => new TextEncoder().encode(words);
  const join = (...parts) => new Uint8Array(parts.flatMap(part => [...part]));
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const hkdf = async (salt, secret, info, length) => {
    const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    return crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 8 * length);
  };

  const message = bytes(body);
  const salt = message.slice(0, 16);
  const sender = message.slice(21, 21 + message[20]);
  const own = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y, d }, curve, false, ['deriveBits']);
  const other = await crypto.subtle.importKey('raw', sender, curve, false, []);
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const secret = await hkdf(bytes(auth), agreed, join(text('WebPush: info\0'), bytes(point), sender), 32);
  const key = await crypto.subtle.importKey(
    'raw', await hkdf(salt, secret, text('Content-Encoding: aes128gcm\0'), 16), 'AES-GCM', false, ['decrypt']);
  const iv = await hkdf(salt, secret, text('Content-Encoding: nonce\0'), 12);
  const padded = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, message.slice(21 + message[20]));
  return new TextDecoder().decode(padded).replace(/\u0002\0*$/, '');
}
