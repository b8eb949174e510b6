/** A failure that a user can meet: one sentence in Russian, with a way out. */
export class Failure extends Error {}

/**
 * Ends the process with the sentence of a Failure; anything else is a defect and is thrown on.
 *
 * @param {unknown} error
 * @param {string} [prefix]
 * @returns {never}
 */
export function giveUp(error, prefix = '') {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${prefix}${error.message}\n`);
  process.exit(1);
}
