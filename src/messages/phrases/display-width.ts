const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;

/** The wide and full-width blocks of Unicode Standard Annex #11, as whole blocks, and the signs shown as pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Text of characters that take a column each: Latin letters, digits and common signs. */
const SINGLE = /^[\u0020-\u02ff\u2010-\u203a\u2212]*$/;

/** The columns a text takes on a terminal: none for a mark on a letter, two for a wide character. */
export function displayWidth(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
