/** Content of a file that may go with a letter, as its first bytes tell it. `zip`: of Office and OpenDocument; `ole`: of the older Office. */
export type Content = 'pdf' | 'zip' | 'ole' | 'jpeg' | 'png' | 'rtf' | 'text';

/** What may go with a letter: documents, tables and pictures. No archives and nothing that runs when it is opened. */
export const attachmentTypes: Readonly<Record<string, { readonly type: string; readonly content: Content }>> = {
  pdf: { type: 'application/pdf', content: 'pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', content: 'zip' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: 'zip' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', content: 'zip' },
  odt: { type: 'application/vnd.oasis.opendocument.text', content: 'zip' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', content: 'zip' },
  odp: { type: 'application/vnd.oasis.opendocument.presentation', content: 'zip' },
  doc: { type: 'application/msword', content: 'ole' },
  xls: { type: 'application/vnd.ms-excel', content: 'ole' },
  ppt: { type: 'application/vnd.ms-powerpoint', content: 'ole' },
  rtf: { type: 'application/rtf', content: 'rtf' },
  jpg: { type: 'image/jpeg', content: 'jpeg' },
  jpeg: { type: 'image/jpeg', content: 'jpeg' },
  png: { type: 'image/png', content: 'png' },
  txt: { type: 'text/plain', content: 'text' },
  csv: { type: 'text/csv', content: 'text' },
  json: { type: 'application/json', content: 'text' },
};

export const attachmentLimits = {
  /** One file that the user adds, bytes. */
  file: 25_000_000,
  /** Files that the user adds to a letter. */
  files: 20,
  /** All files of a letter, bytes: no mail takes more. */
  letter: 50_000_000,
  /** A letter as it is sent; most providers refuse larger ones. */
  usual: 25_000_000,
} as const;

/** Bytes of a letter with files of this size: written in letters of mail, three bytes become four, and lines are ended. */
export function sizeAsSent(bytes: number): number {
  return Math.ceil((bytes * 4 * 78) / (3 * 76));
}

/** Ending of a file's name, in small letters, without the dot. */
export function endingOf(name: string): string {
  return /\.([^.\\/\s]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
