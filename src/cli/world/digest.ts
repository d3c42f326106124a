/** A digest as documents tell it: two hexadecimal digits a byte. */
export function inHex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A digest as a page's security policy has it. */
export function inBase64(digest: Uint8Array): string {
  return btoa(String.fromCharCode(...digest));
}
