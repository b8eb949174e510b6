import Fraction from 'fraction.js';
import { compared, inDirection } from '../assessment/measures.ts';
import { levelShare, lowLevels } from '../competence/context.ts';
import { signedPoints } from '../competence/dynamics.ts';
import { meanText } from '../competence/results.ts';
import { changeText, exactText, levelOf, scoredOf } from '../instrument/totals.ts';
import { summaries } from '../instrument/changes.ts';
import { cell, center, heading, table, title } from '../monitoring/blocks.ts';
import { changeCounts } from '../risks/change.ts';
import { working } from '../risks/context.ts';
import { pairSources, riskPart } from '../risks/sources.ts';
import { dynamicsSource } from '../assessment/sources.ts';
import { totalSource } from '../instrument/criteria.ts';
import { schoolsSource } from './sources.ts';
import { signed } from '../phrasing/change.ts';
import { minus, percent } from '../phrasing/numbers.ts';
import type { Block, Source } from '../tree.ts';
import type { Context } from './context.ts';
import { competenceSources } from '../monitoring/sources.ts';

type Effect = {
  readonly title: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly sources: readonly Source[];
};

/** The order's key indicators of the measures' effect (Положение 1, п. 8.2), each year beside the other. */
export function effectBlocks(context: Context): readonly Block[] {
  const { numbering, year, yearBefore } = context;
  const rows = effectsOf(context);
  return [
    heading('effects', numbering.section('Эффективность принятых мер')),
    ...table({
      id: 'effects.table',
      caption: numbering.table('Ключевые показатели эффективности мер'),
      widths: [86, 32, 32, 34],
      head: [['Показатель', yearBefore, year, 'Изменение'].map((text) => title(text))],
      body: rows.map(({ title: name, before, now, change, sources }) => {
        return [cell(name, { sources }), center(before), center(now), center(change)];
      }),
    }),
  ];
}

export function effectsOf(context: Context): readonly Effect[] {
  return [schools(context), ...outcomes(context), ...procedures(context), ...competences(context), ...risks(context), ...totals(context)];
}

function schools({ schools: low, lowBefore }: Context): Effect {
  const change = lowBefore === null || low.length === 0 ? null : low.length - lowBefore;
  return {
    title: 'Школ, отнесённых к ШНОР',
    before: lowBefore === null ? 'нет данных' : String(lowBefore),
    now: low.length === 0 ? 'нет данных' : String(low.length),
    change: change === null ? '–' : signedCount(change),
    sources: [schoolsSource],
  };
}

function outcomes({ outcomes: of }: Context): readonly Effect[] {
  const rows = summaries(of).filter(({ summary }) => summary.conclusion !== null);
  if (rows.length === 0) return [];
  const improved = rows.filter(({ summary }) => summary.conclusion!.status === 'improved').length;
  return [
    {
      title: 'Школ, улучшивших результаты обучения (вывод по форме)',
      before: '–',
      now: `${improved} из ${rows.length}`,
      change: '–',
      sources: rows.flatMap(({ form }) => totalSource(of, form) ?? []),
    },
  ];
}

function procedures({ comparison }: Context): readonly Effect[] {
  const all = compared(comparison?.pairs ?? [], 'low');
  if (all.length === 0) return [];
  const [down, up] = (['down', 'up'] as const).map((way) => inDirection(all, way).length);
  return [
    {
      title: 'Случаев, в которых доля низких результатов процедур снизилась и выросла',
      before: '–',
      now: `${down} и ${up} из ${all.length}`,
      change: '–',
      sources: comparison!.schools.map((school) => dynamicsSource(comparison!, school)),
    },
  ];
}

function competences({ competence }: Context): readonly Effect[] {
  const { now, before, levels } = competence;
  if (now.whole.determined === 0) return [];
  const letters = levels.slice(0, 2).map(({ title: letter }) => letter);
  const share = (year: typeof now): number => levelShare(year, lowLevels);
  const was = before && before.whole.determined > 0 ? before : null;
  const sources = competenceSources(competence);
  return [
    {
      title: `Доля оценок с уровнями ${letters.join(' и ')}`,
      before: was ? percent(share(was)) : 'нет данных',
      now: percent(share(now)),
      change: was ? `${signed(share(was), share(now))} п.п.` : '–',
      sources,
    },
    {
      title: 'Средний балл предметных компетенций',
      before: was ? meanText(was.whole.mean) : 'нет данных',
      now: meanText(now.whole.mean),
      change: was?.whole.mean && now.whole.mean ? signedPoints(new Fraction(was.whole.mean), new Fraction(now.whole.mean)) : '–',
      sources,
    },
  ];
}

/** Only risks that both years tell of: like is set beside like. */
function risks({ risks: of }: Context): readonly Effect[] {
  if (of.now.schools.length === 0) return [];
  const actual = pairSources(of, working(of));
  const sources = actual.length > 0 ? actual : [riskPart(of, 'map')];
  const { appeared, gone, kept } = changeCounts(of);
  if (appeared + gone + kept === 0)
    return [{ title: 'Актуальных рисков', before: 'нет данных', now: String(working(of).length), change: '–', sources }];
  return [
    {
      title: 'Актуальных рисков из тех, по которым есть вывод двух лет',
      before: String(gone + kept),
      now: String(appeared + kept),
      change: signedCount(appeared - gone),
      sources,
    },
  ];
}

function totals({ help, mentors, tutors }: Context): readonly Effect[] {
  return [help, mentors, tutors].flatMap((one): readonly Effect[] => {
    const { instrument, answered } = one;
    const [form] = answered;
    const now = scoredOf(form?.filled.score ?? null);
    if (!form || !now) return [];
    const then = scoredOf(form.before?.score ?? null);
    return [
      {
        title: `${instrument.shortTitle}: ${(instrument.totalTitle ?? 'итог').toLowerCase()} и уровень`,
        before: then ? `${exactText(then.total)}, ${levelOf(then)}` : 'нет данных',
        now: `${exactText(now.total)}, ${levelOf(now)}`,
        change: then ? changeText(then.total, now.total) : '–',
        sources: [totalSource(one, form), totalSource(one, form, true)].filter((source) => source !== null),
      },
    ];
  });
}

function signedCount(change: number): string {
  return change > 0 ? `+${change}` : change === 0 ? '0' : `${minus}${-change}`;
}
