import { withFiles } from "../line/given-options.ts";
import type { OptionValues } from "../line/option-values.ts";
import type { Surroundings } from "../world/io.ts";
import { CASE_PLACE, isPattern } from "./case-folders.ts";
import { isOfEach } from "./destinations.ts";

/** A command line, with the folders as they are typed. */
export interface AskedOfCases {
  readonly operand: string | null;
  readonly folders: readonly string[];
  readonly options: OptionValues;
}

/** Whether a command line is of several cases, however many there are: by its folders, or by what is of each case. */
export function areSeveral({ operand, folders, options }: AskedOfCases, io: Surroundings): boolean {
  if (folders.length > 1 || folders.some((one) => isPattern(one, io)) || isOfEach(options.output, io)) return true;
  const files = [operand ?? ""];
  withFiles(options, (file) => {
    files.push(file);
    return file;
  });
  return files.some((file) => file.includes(CASE_PLACE));
}
