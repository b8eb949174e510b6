/** Addresses of screens, as search and «Что дальше» give them and the window's router knows them. */
export const paths = {
  home: '/',
  schools: '/schools',
  school: (id: string) => `/schools/${encodeURIComponent(id)}`,
  people: '/people',
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  /** Forms about the municipality itself. */
  municipality: '/municipality',
  /** Every form of the orders that the municipality works by. */
  forms: '/forms',
  /** All forms of one instrument in the chosen year. */
  monitoring: (instrument: string) => `/forms/${encodeURIComponent(instrument)}`,
  /** The same, only those that are doubtful. */
  doubtful: (instrument: string) => `/forms/${encodeURIComponent(instrument)}?state=doubtful`,
  /** The same, only those that are signed and have no scan. */
  unscanned: (instrument: string) => `/forms/${encodeURIComponent(instrument)}?scan=none`,
  form: (submission: string) => `/form/${encodeURIComponent(submission)}`,
  /** The form with how its result came about. */
  why: (submission: string) => `/form/${encodeURIComponent(submission)}?why=1`,
  /** The form at one of its items. */
  formItem: (submission: string, item: string) => `/form/${encodeURIComponent(submission)}?item=${encodeURIComponent(item)}`,
  /** The form with what a sheet of this code says beside it. */
  paperOfForm: (submission: string, code: string) => `/form/${encodeURIComponent(submission)}?paper=${encodeURIComponent(code)}`,
  /** «Проверить бумагу», with this code at once. */
  papers: '/papers',
  paper: (code: string) => `/papers?code=${encodeURIComponent(code)}`,
  results: '/results',
  competence: '/analysis/competence',
  risks: '/analysis/risks',
  identification: '/analysis/identification',
  resultDynamics: '/analysis/results',
  clusters: '/analysis/clusters',
  roadmaps: '/roadmaps',
  /** How a roadmap is carried out, narrowed by `state`, `section`, `body` or `school`. */
  execution: (roadmap: string, narrowed: Readonly<Record<string, string>> = {}) =>
    `/roadmaps?${Object.entries({ view: 'execution', map: roadmap, ...narrowed })
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')}`,
  instruments: '/instruments',
  instrument: (id: string) => `/instruments/${encodeURIComponent(id)}`,
  editInstrument: (id: string) => `/instruments/${encodeURIComponent(id)}/edit`,
  newInstrument: '/instruments?new',
  discrepancies: '/discrepancies',
  discrepancy: (number: number) => `/discrepancies?n=${number}`,
  reports: '/reports',
  report: (kind: string, year: string, school: string | null) =>
    `/reports/${[kind, year.replace('/', '-'), ...(school === null ? [] : [school])].map(encodeURIComponent).join('/')}`,
  contacts: '/contacts',
  outbox: '/outbox',
  settings: '/settings',
  settingsPart: (part: 'requisites' | 'orders' | 'years' | 'checks' | 'author' | 'base' | 'mail') => `/settings?part=${part}`,
  newSchool: '/schools?new',
  newPerson: '/people?new',
  help: '/help',
} as const;

/** The same screen with some of its filters chosen; an empty one is left out. */
export function narrowedTo(path: string, filters: Readonly<Record<string, string>>): string {
  const query = Object.entries(filters).flatMap(([name, value]) => (value === '' ? [] : `${name}=${encodeURIComponent(value)}`));
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
