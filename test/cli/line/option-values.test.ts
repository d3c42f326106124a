import { expectTypeOf, test } from "vitest";
import type { OptionValues } from "../../../src/cli/line/option-values.ts";
import type { FormatName } from "../../../src/format/format-names.ts";

test("an option has the type that the registry gives it", () => {
  expectTypeOf<OptionValues["year"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<OptionValues["output"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<OptionValues["whatIf"]>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<OptionValues["color"]>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<OptionValues["with"]>().toEqualTypeOf<readonly string[] | undefined>();
  expectTypeOf<OptionValues["unit"]>().toEqualTypeOf<"1" | "1000" | "1000000" | undefined>();
});

test("a flag that commands take in two ways has the values of both", () => {
  expectTypeOf<OptionValues["key"]>().toEqualTypeOf<string | readonly string[] | undefined>();
  expectTypeOf<OptionValues["format"]>().toEqualTypeOf<FormatName | undefined>();
});
