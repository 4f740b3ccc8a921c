// Reads what the portal posted to a push service: the words with the http_ece package (RFC 8188, RFC 8291), and
// the signature in "Authorization" with Node's own cryptography (RFC 8292).
//
//   input:  {"body": …, "authorization": "vapid t=…, k=…", "d": …, "auth": …}, in base64url
//   output: {"words": "…", "key": "…", "signed": true, "header": {…}, "claims": {…}}
import { createPublicKey, createECDH, verify } from "node:crypto";
import { text } from "node:stream/consumers";
import ece from "http_ece";

const input = JSON.parse(await text(process.stdin));
const bytes = (base64url) => Buffer.from(base64url, "base64url");
const json = (base64url) => JSON.parse(bytes(base64url).toString("utf8"));

const browser = createECDH("prime256v1");
browser.setPrivateKey(bytes(input.d));
const words = ece.decrypt(bytes(input.body), {
  version: "aes128gcm",
  privateKey: browser,
  authSecret: input.auth,
});

const [, token, key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(input.authorization);
const [header, claims, signature] = token.split(".");
const point = bytes(key);
const publicKey = createPublicKey({
  format: "jwk",
  key: {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  },
});
const signed = verify(
  "sha256",
  Buffer.from(`${header}.${claims}`),
  { key: publicKey, dsaEncoding: "ieee-p1363" },
  bytes(signature),
);

console.log(
  JSON.stringify({ words: words.toString("utf8"), key, signed, header: json(header), claims: json(claims) }),
);
