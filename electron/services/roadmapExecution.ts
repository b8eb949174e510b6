import type { ExecutionView, MarkChange, MarksSaved } from '../../shared/ipc/calls/roadmaps.ts';
import type { ExecutionKey, ExecutionMark } from '../../shared/model/executionMark.ts';
import { Failure } from '../../shared/model/failure.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import type { Roadmap } from '../../shared/roadmaps/roadmap.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';

/**
 * What the states of a roadmap's measures are told from. The orders' data is read when first asked for: the start of the program does
 * not wait for it.
 * @throws `not-found`
 */
export async function roadmapExecution(base: Base, { roadmap: id, year }: { roadmap: string; year: string }): Promise<ExecutionView> {
  const roadmap = await roadmapOf(id);
  const { id: municipality } = base.municipality();
  return {
    day: base.today(),
    schools: executingSchools(base, { roadmap, municipality, year }),
    marks: base.executionMarks.list(municipality).filter((mark) => mark.roadmap === id),
  };
}

type Whose = { readonly roadmap: Pick<Roadmap, 'schools'>; readonly municipality: string; readonly year: string };

/** Schools that carry out a roadmap in a year: those with low results, or all; all too where none is marked so, as in the collection. */
export function executingSchools(base: Base, { roadmap, municipality, year }: Whose): ExecutionView['schools'] {
  const { schools } = roster(base, municipality);
  const statuses = base.schools.statusIn(year);
  const low = schools.filter(({ id }) => statuses.get(id) === 'shnor');
  const isOfAll = roadmap.schools === 'all' || low.length === 0;
  const since = (school: string): string | null => {
    const years = base.schools.statuses(school).flatMap((one) => (one.status === 'shnor' ? one.year : []));
    return years.toSorted()[0] ?? null;
  };
  return (isOfAll ? schools : low)
    .map((school) => ({ id: school.id, title: nameOf(school), since: isOfAll ? null : since(school.id) }))
    .toSorted((a, b) => collator.compare(a.title, b.title));
}

/** @throws `not-found` for what no roadmap has, `bad-input` for a day that has not come and for a mark at the wrong level */
export async function markExecution(base: Base, { marks }: { marks: readonly ExecutionMark[] }): Promise<MarksSaved> {
  const { roadmaps } = await import('../../shared/roadmaps/index.ts');
  const levels = new Map(roadmaps.flatMap(({ id, measures }) => measures.map((one) => [`${id} ${one.id}`, one.level])));
  const { id: municipality } = base.municipality();
  const today = base.today();
  const stamp = base.stamp();
  for (const mark of marks) {
    const level = levels.get(`${mark.roadmap} ${mark.measure}`);
    if (!level) throw new Failure('not-found', 'Такого мероприятия в дорожных картах нет.');
    if ((level === 'school') !== (mark.school !== null))
      throw new Failure(
        'bad-input',
        level === 'school' ? 'Мероприятие школьное: укажите школу.' : 'Мероприятие муниципальное: школа не нужна.',
      );
    if (mark.school !== null) base.schools.get(mark.school);
    if (mark.doneOn !== null && mark.doneOn > today)
      throw new Failure('bad-input', `Дата выполнения ещё не наступила: ${shortDate(mark.doneOn)}.`, {
        doneOn: 'Дата ещё не наступила',
      });
    if (mark.doneOn !== null && mark.state !== 'done')
      throw new Failure('bad-input', 'Дата указывается только у выполненного.', { doneOn: 'Только у выполненного' });
  }
  const undo = base.write(() =>
    marks.flatMap((mark): readonly ExecutionMark[] => {
      const clean = { ...mark, evidence: mark.evidence.filter(({ requisites, link }) => requisites !== '' || link !== '') };
      const { old, isChanged } = base.executionMarks.set(municipality, clean, stamp);
      if (!isChanged) return [];
      const { roadmap, measure, occurrence, school } = mark;
      const { state, doneOn, evidence, note } = old ?? nothing;
      return [{ roadmap, measure, occurrence, school, state, doneOn, evidence, note }];
    }),
  );
  // Of a key given twice what stood first comes back last.
  return { savedAt: stamp.at, changed: undo.length, undo: undo.toReversed() };
}

const nothing: Pick<ExecutionMark, 'state' | 'doneOn' | 'evidence' | 'note'> = { state: null, doneOn: null, evidence: [], note: '' };

/** Latest first. */
export function markHistory(base: Base, key: ExecutionKey): readonly MarkChange[] {
  return base.executionMarks
    .history(base.municipality().id, key)
    .map(({ at, by, old, new: now }) => ({ at, by, old: old as MarkChange['old'], new: now as MarkChange['new'] }))
    .toReversed();
}

async function roadmapOf(id: string): Promise<Roadmap> {
  const { roadmaps } = await import('../../shared/roadmaps/index.ts');
  const roadmap = roadmaps.find((one) => one.id === id);
  if (!roadmap) throw new Failure('not-found', 'Такой дорожной карты нет.');
  return roadmap;
}

const collator = new Intl.Collator('ru', { numeric: true });
