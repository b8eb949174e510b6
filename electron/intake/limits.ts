/** What a foreign file may cost. A real export of results is far below all of these. */
export const limits = {
  /** The file itself, bytes. */
  file: 20_000_000,
  /** Parts of an archive. */
  entries: 200,
  /** One part unpacked, bytes. */
  entry: 50_000_000,
  /** All parts unpacked, bytes. */
  total: 100_000_000,
  /** Unpacked to packed, of parts over a megabyte. */
  ratio: 200,
  sheets: 50,
  /** Of one sheet. */
  rows: 5_000,
  columns: 300,
  /** Of all sheets. */
  cells: 200_000,
  /** Characters of one cell. */
  text: 32_767,
  /** Merged ranges of one sheet; the rest are taken as they stand. */
  merges: 5_000,
  /** Reading one file, milliseconds. */
  time: 30_000,
  /** Memory of the reader, megabytes. */
  memory: 512,
} as const;
