import { paragraph } from '../monitoring/blocks.ts';
import { decimal, nbsp, percent } from '../phrasing/numbers.ts';
import { school as schoolForms } from '../phrasing/plural.ts';
import { listed, listedUpTo, separated } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { schoolSource, type Context, type NoteSchool, type NumberedCluster } from './context.ts';
import { changeIn, changeWords, measured, meanOver, type Measured } from './results.ts';

/** Least difference in п.п. between schools alike from which one is worth learning from. */
const apart = 5;
const shown = 5;

/** Whose experience fits whom within a cluster: by the share of low results of the ВПР. */
export type Experience = {
  /** The school with the smallest share, where another has a share larger by `apart`. */
  readonly best: Measured | null;
  /** Schools whose share fell by `apart` or more, most first. */
  readonly improved: readonly Measured[];
  /** Schools above the mean of the cluster by `apart` to the best. */
  readonly lagging: readonly Measured[];
  /** Schools whose share has grown. */
  readonly worse: readonly Measured[];
};

export function experienceOf(context: Context, { schools }: NumberedCluster): Experience {
  const all = schools.flatMap((school) => measured(context, school, 'ВПР') ?? []).toSorted((a, b) => a.current.compare(b.current));
  const mean = meanOver(all, (one) => one.current);
  const best = all[0] ?? null;
  const lagging =
    best && mean ? all.filter((one) => one.current.compare(mean) > 0 && one.current.sub(best.current).compare(apart) >= 0) : [];
  return {
    best: lagging.length > 0 ? best : null,
    improved: all.filter((one) => changeIn(one).compare(-apart) <= 0).toSorted((a, b) => changeIn(a).compare(changeIn(b))),
    lagging,
    worse: all.filter((one) => changeIn(one).compare(0) > 0),
  };
}

/** Whose experience is worth passing on: the best school, and those that improved and are not behind themselves. */
export function examplesOf(context: Context, one: NumberedCluster): readonly Measured[] {
  const { best, improved, lagging } = experienceOf(context, one);
  const behind = new Set(lagging.map(({ school }) => school.id));
  const rows = [...(best ? [best] : []), ...improved.filter(({ school }) => !behind.has(school.id))];
  return [...new Map(rows.map((row) => [row.school.id, row])).values()];
}

/** What works in the cluster's conditions, as far as figures can say; coincidence is called so. */
export function experienceBlocks(context: Context, one: NumberedCluster): readonly Block[] {
  if (context.previous === null) return [];
  const { best, improved, lagging } = experienceOf(context, one);
  const id = `cluster.${one.number}.experience`;
  const sentences = [
    best
      ? `При сходных условиях доля низких результатов ВПР в ${context.current} году меньше всего в ${best.school.name} (${percent(best.current)}), в ${listedUpTo(
          lagging.map(({ school, current }) => `${school.name} – ${percent(current)}`),
          6,
          schoolForms,
        )}: разница до ${decimal(lagging.at(-1)!.current.sub(best.current))}${nbsp}п.п. показывает, каких результатов школы достигают в сходных условиях.`
      : '',
    improved.length === 0
      ? ''
      : `Заметно, на ${apart}${nbsp}п.п. и более, доля снизилась: ${separated(
          improved.map(({ school, ...rest }) => `${school.name} – ${changeWords(rest).replace(/^снизилась /, '')}`),
          { separator: '; ', limit: 6, forms: schoolForms },
        )}.`,
    sharedCriteria(context, one),
  ].filter((text) => text !== '');
  return sentences.length === 0
    ? paragraph(id, one.schools.length < 2 ? '' : 'Школ, чей опыт выделялся бы по доле низких результатов ВПР, в кластере нет.')
    : paragraph(id, ...sentences).map((block) => ({ ...block, sources: one.schools.map(schoolSource) }));
}

/** Criteria of the quality system that those worth learning from have and those behind them lack. */
function sharedCriteria(context: Context, one: NumberedCluster): string {
  const { lagging } = experienceOf(context, one);
  const examples = examplesOf(context, one).map(({ school }) => school);
  const behind = lagging.map(({ school }) => school);
  const withForms = (list: readonly NoteSchool[]) => list.flatMap(({ criteria }) => criteria ?? []);
  const [has, lacks] = [withForms(examples), withForms(behind)];
  if (has.length < examples.length || lacks.length < behind.length || examples.length === 0 || behind.length === 0) return '';
  const found = [...context.criteria].filter(
    ([id]) => has.every((own) => own.get(id) === true) && lacks.every((own) => own.get(id) === false),
  );
  if (found.length === 0) return '';
  const words = found.slice(0, shown).map(([id, text]) => `№${nbsp}${id} «${text.replace(/[.;:]\s*$/, '')}»`);
  const rest = found.length > shown ? ` и ещё ${found.length - shown}` : '';
  return `По критериям развития МСОКО ${examples.length === 1 ? 'имеет' : 'имеют'} ${listed(examples.map(({ name }) => name))}, а ${listed(
    behind.map(({ name }) => name),
  )} – нет: ${words.join('; ')}${rest}. Это совпадение, а не доказанная причина: опыт следует изучить.`;
}
