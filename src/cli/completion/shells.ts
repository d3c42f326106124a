/** The shells that are helped to complete a command line. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

export function isShell(word: string | null | undefined): word is Shell {
  return SHELLS.some((shell) => shell === word);
}
