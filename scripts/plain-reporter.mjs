/** Ends every test run with one plain line that any tool can read: `N passed, N failed` (`, N skipped`). */
export default class PlainReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state]++;
      if (module.state() === "failed" && !tests.some((test) => test.result().state === "failed")) count.failed++;
    }
    const skipped = count.skipped + count.pending;
    // Written at exit, so that it comes after the summary of the default reporter.
    process.once("exit", () => {
      process.stdout.write(
        `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
      );
    });
  }
}
