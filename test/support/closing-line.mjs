/** A reporter whose last line is `N passed, N failed, N skipped`; a file that could not run counts as failed. */
export const closingLine = () => ({
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite?.tests ?? []) {
        count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      }
      suite?.suites?.forEach(walk);
    };
    for (const session of sessions) {
      walk(session.testResults);
      if (session.errors?.length || (!session.passed && !session.testResults)) count.failed++;
    }
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
});
