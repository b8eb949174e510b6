/** Anything that the replacements below could change. */
const doubtful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * Text that any reader of Office files accepts: what XML 1.0 forbids is dropped (control characters, U+FFFE and U+FFFF, halves of
 * surrogate pairs become U+FFFD), so are direction controls and zero-width marks, which make a name look like another.
 * Line ends become `\n`, a tab a space.
 */
export function xmlSafe(text: string): string {
  if (!doubtful.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}
