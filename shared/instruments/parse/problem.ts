/** What is wrong with an instrument's file, and where. */
export type Problem = {
  /** `items[3].points[1].range`; empty: the file as a whole. */
  readonly path: string;
  /** `показатель 5.2`, `итог «sum»`; null where the path says it all. */
  readonly place: string | null;
  readonly message: string;
};

export type Path = readonly PropertyKey[];

/** Takes a problem at a path. */
export type Report = (path: Path, message: string) => void;

/** `['items', 3, 'title']` → `items[3].title`; a name that is no plain word stands in quotes. */
export function pathText(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z]\w*$/.test(String(step)) ? `.${String(step)}` : `["${String(step)}"]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The problem in a line: «показатель 5.2 (items[3].points[1].range): не диапазон». */
export function problemText({ path, place, message }: Problem): string {
  const where = place === null ? path : path === '' ? place : `${place} (${path})`;
  return where === '' ? message : `${where}: ${message}`;
}
