/** The encodings a file may be read in; `auto` looks at the bytes. */
export const ENCODINGS = ["auto", "utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const OTHER_NAMES: ReadonlyMap<string, Encoding> = new Map([
  ["utf8", "utf-8"],
  ["utf-8-bom", "utf-8"],
  ["utf16le", "utf-16le"],
  ["utf-16", "utf-16le"],
  ["utf16", "utf-16le"],
  ["utf16be", "utf-16be"],
  ["cp1252", "windows-1252"],
  ["windows1252", "windows-1252"],
  ["ansi", "windows-1252"],
  ["latin1", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
]);

/** The encoding that a setting or an option names, or null. */
export function encodingNamed(text: string): Encoding | null {
  const name = text.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === name) ?? OTHER_NAMES.get(name) ?? null;
}

/** What Windows-1252 has where Latin-1 has control characters, 0x80-0x9F; five bytes are undefined and stay as they are. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const CHUNK = 8192;

/** The text of bytes in Windows-1252. */
export function windows1252(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes: number[] = [];
    for (const byte of bytes.subarray(start, start + CHUNK)) {
      codes.push(byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte);
    }
    text += String.fromCharCode(...codes);
  }
  return text;
}

function decodeUtf16BigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return new TextDecoder("utf-16le").decode(swapped);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** The encoding a byte order mark tells, which nothing overrules: no sheet begins with these characters. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return null;
}

function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/**
 * The text of a file, without its byte order mark. With `auto`: what the mark says, else UTF-8 where the bytes are
 * valid, else Windows-1252. Never throws; bytes that an encoding cannot have become U+FFFD.
 */
export function decode(bytes: Uint8Array, encoding: Encoding = "auto"): string {
  switch (markedEncoding(bytes) ?? encoding) {
    case "auto":
      return decodeUnmarked(bytes);
    case "utf-8":
      return new TextDecoder("utf-8").decode(bytes);
    case "utf-16le":
      return new TextDecoder("utf-16le").decode(bytes);
    case "utf-16be":
      return decodeUtf16BigEndian(bytes);
    case "windows-1252":
      return windows1252(bytes);
  }
}
