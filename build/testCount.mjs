import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} Suite */

/**
 * Counts what one run of vitest says in its JSON report. A test that was skipped or left to do has not passed; a file that does not
 * load, a run that ends with an error of its own and a run that leaves no report count as a failure each.
 *
 * @param {string} reportFile
 * @param {number | null} exitCode
 * @returns {Count}
 */
export function testCount(reportFile, exitCode) {
  const suites = readSuites(reportFile);
  if (suites === null) return { passed: 0, failed: 1 };
  const statuses = suites.flatMap((suite) => suite.assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const unloaded = suites.filter((suite) => suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed'));
  const failed = statuses.length - passed + unloaded.length;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** @param {string} file */
function readSuites(file) {
  try {
    return /** @type {{ testResults: readonly Suite[] }} */ (JSON.parse(fs.readFileSync(file, 'utf8'))).testResults;
  } catch {
    return null;
  }
}
