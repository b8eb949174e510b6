import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';

/** @typedef {{ passed: number, failed: number, failures: readonly string[] }} Count `failures`: a line each, what failed and how */
/** @typedef {{ status: string, fullName: string, failureMessages: readonly string[] }} Result */
/** @typedef {{ name: string, status: string, message: string, assertionResults: readonly Result[] }} Suite */

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
  if (suites === null) return { passed: 0, failed: 1, failures: ['the run left no report'] };
  const results = suites.flatMap((suite) => suite.assertionResults.map((result) => ({ ...result, file: path.relative(root, suite.name) })));
  const passed = results.filter(({ status }) => status === 'passed').length;
  const failures = results
    .filter(({ status }) => status !== 'passed')
    .map(({ file, fullName, status, failureMessages }) => `${file}: ${fullName}: ${inShort(failureMessages[0] ?? status)}`);
  for (const { name, status, message, assertionResults } of suites) {
    const isTold = assertionResults.some((result) => result.status === 'failed');
    if (status === 'failed' && !isTold) failures.push(`${path.relative(root, name)}: ${inShort(message)}`);
  }
  if (failures.length === 0 && exitCode !== 0) failures.push(`an error outside all tests (exit code ${exitCode})`);
  return { passed, failed: failures.length, failures };
}

/** The message and where it comes from, in one line. @param {string} text */
function inShort(text) {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 8)
    .join(' | ');
}

/** @param {string} file */
function readSuites(file) {
  try {
    return /** @type {{ testResults: readonly Suite[] }} */ (JSON.parse(fs.readFileSync(file, 'utf8'))).testResults;
  } catch {
    return null;
  }
}
