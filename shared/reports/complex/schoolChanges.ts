import { sampleResult } from '../../engine/sampleResult.ts';
import { spanOf } from '../../engine/attainable.ts';
import { tally } from '../../engine/dynamics.ts';
import { paths } from '../../model/paths.ts';
import { compared, inDirection } from '../assessment/measures.ts';
import { changesBySchool, comparableMeans, signedPoints } from '../competence/dynamics.ts';
import { meanText } from '../competence/results.ts';
import { indicatorRows, summaries } from '../instrument/changes.ts';
import { samplesOf } from '../instrument/samples.ts';
import { decimal, minus } from '../phrasing/numbers.ts';
import type { Source } from '../tree.ts';
import type { Context } from './context.ts';
import { isComparable } from '../../analysis/riskChange.ts';

/** What one monitoring says of how a school changed. `change`: better 1, worse −1, as before 0; null: it does not say. */
export type Said = { readonly text: string; readonly change: number | null; readonly source: Source | null };

export type SchoolChange = { readonly id: string; readonly name: string; readonly said: readonly Said[] };

const silent: Said = { text: '–', change: null, source: null };

/** What the directions are called, in the order in which every school has them. */
export const directions: readonly { readonly title: string; readonly note: string }[] = [
  { title: 'Качество подготовки', note: 'показателей с положительной и отрицательной динамикой' },
  { title: 'Оценочные процедуры', note: 'случаев, в которых доля низких результатов снизилась и выросла' },
  { title: 'Компетенции', note: 'средний балл сопоставимых оценок и его изменение' },
  { title: 'Риски', note: 'актуальных рисков год назад и сейчас из тех, по которым есть вывод двух лет' },
  { title: 'Развитие педагогов', note: 'показателей, которые выросли и снизились' },
  { title: 'Помощь МНЦ', note: 'признаков изменений из возможных (МНЦ, показатель № 5)' },
];

/** How every low-performing school of the year changed by each direction. */
export function schoolChanges(context: Context): readonly SchoolChange[] {
  const byDirection = [
    outcomes(context),
    procedures(context),
    competences(context),
    risks(context),
    development(context),
    support(context),
  ];
  return context.schools.map(({ id, name }) => ({ id, name, said: byDirection.map((said) => said(id, name)) }));
}

type OfSchool = (id: string, name: string) => Said;

const plusMinus = (better: number, worse: number): Pick<Said, 'text' | 'change'> => ({
  text: `${better === 0 ? '0' : `+${better}`} / ${worse === 0 ? '0' : `${minus}${worse}`}`,
  change: Math.sign(better - worse),
});

function outcomes({ outcomes: of }: Context): OfSchool {
  const known = new Map(summaries(of).map(({ form, summary }) => [form.about.id, { form, summary }]));
  return (id) => {
    const found = known.get(id);
    if (!found) return silent;
    const { positive, negative, none } = tally(found.summary.changes.filter(({ isCounted }) => isCounted));
    if (positive + negative + none === 0) return silent;
    return {
      ...plusMinus(positive, negative),
      source: formSource(of.instrument.shortTitle, found.form.name, found.form.filled.submission),
    };
  };
}

function procedures({ comparison }: Context): OfSchool {
  return (id, name) => {
    const pairs = compared(comparison?.pairs.filter(({ school }) => school.id === id) ?? [], 'low');
    if (pairs.length === 0) return silent;
    const [down, up] = (['down', 'up'] as const).map((way) => inDirection(pairs, way).length);
    return { ...plusMinus(down!, up!), source: { title: `Результаты процедур: ${name}`, path: paths.resultDynamics } };
  };
}

function competences({ competence }: Context): OfSchool {
  const places = new Map(competence.now.schools.map(({ key, distribution }) => [key.id, { name: key.name, distribution }]));
  const changes = new Map(changesBySchool(competence).map((row) => [row.name, row.changes]));
  return (id) => {
    const found = places.get(id);
    if (!found || found.distribution.mean === null) return silent;
    const own = changes.get(found.name);
    const source = { title: `Компетенции педагогов: ${found.name}`, path: paths.competence };
    if (!own) return { text: meanText(found.distribution.mean), change: null, source };
    const means = comparableMeans(own, competence);
    const text = signedPoints(means.before, means.now);
    return { text: `${decimal(means.now, 2)} (${text})`, change: text.startsWith('+') ? 1 : text === '0' ? 0 : -1, source };
  };
}

/** Only risks that both years tell of are compared: a school without a protocol is not said to have got rid of them. */
function risks({ risks: { now } }: Context): OfSchool {
  const known = new Map(now.changes.map(({ school, change }) => [school.id, change]));
  const forms = new Map(
    now.schools.map(({ school, protocol, before, risks: own }) => [school.id, isComparable(before, own) ? protocol : null]),
  );
  return (id, name) => {
    const [change, protocol] = [known.get(id), forms.get(id)];
    if (!change || !protocol) return silent;
    const { appeared, gone, kept } = change;
    return {
      text: `${gone.length + kept.length} → ${appeared.length + kept.length}`,
      change: Math.sign(gone.length - appeared.length),
      source: formSource('Протокол куратора', name, protocol.submission),
    };
  };
}

function development({ development: of }: Context): OfSchool {
  const rows = indicatorRows(of).flatMap(({ values }) => values);
  return (id) => {
    const own = rows.filter(({ form }) => form.about.id === id);
    const count = (outcome: string) => own.filter((value) => value.outcome === outcome).length;
    const [better, worse] = [count('positive'), count('negative')];
    const [first] = own;
    if (!first || better + worse + count('none') === 0) return silent;
    return { ...plusMinus(better, worse), source: formSource(of.instrument.shortTitle, first.form.name, first.form.filled.submission) };
  };
}

/** Rows of the samples of schools in the form of the mentor centre. */
function support({ mentors }: Context): OfSchool {
  const samples = mentors.answered.flatMap((form) =>
    samplesOf(form).flatMap(({ item, rows }) => (/школ/i.test(item.of) ? [{ form, item, result: sampleResult(item, rows) }] : [])),
  );
  return (_, name) => {
    for (const { form, item, result } of samples) {
      const total = result.rows.find(({ who }) => who === name)?.total;
      if (total)
        return {
          text: `${decimal(total.exact, 2)} из ${decimal(spanOf(item).to, 2)}`,
          change: null,
          source: formSource(mentors.instrument.shortTitle, form.name, form.filled.submission),
        };
    }
    return silent;
  };
}

function formSource(title: string, name: string, submission: string): Source {
  return { title: `${title}: ${name}`, path: paths.form(submission) };
}
