/** The choices of an option in a sentence; signs in quotation marks, so that a comma is not lost among commas. */
export function choicesText(choices: readonly string[]): string {
  return choices.map((choice) => (/^\W$/.test(choice) ? `"${choice}"` : choice)).join(", ");
}
