const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;

/** The wide and full-width blocks of Unicode Standard Annex #11, as whole blocks, and the signs shown as pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** The columns a text takes on a terminal: none for a mark on a letter, two for a wide character. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
