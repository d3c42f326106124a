/**
 * What the exit codes mean (docs/commands.md#exit-codes); 130 and 143 are the shell's for interrupted and terminated.
 */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  input: 3,
  check: 4,
} as const;

/** What a shell says of a program that a signal ended. */
export const SIGNALLED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
