/** What a user can meet: a code from a closed list and one sentence in Russian with a way out. */
export const failureCodes = [
  'bad-input',
  'not-found',
  'no-base',
  'base-in-use',
  'base-damaged',
  'base-newer',
  'base-read-only',
  'not-a-base',
  'disk-full',
  'no-file',
  'bad-file',
  'file-exists',
  'no-permission',
  'submission-signed',
  'has-dependents',
  'duplicate',
  'no-submission',
  'no-report-data',
  'no-browser',
  'no-desktop',
  'port-in-use',
  'bad-usage',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** An expected failure; its message may be shown. Everything else that is thrown is a bug. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** Field → what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>;
  constructor(code: FailureCode, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.fields = fields;
  }
}
