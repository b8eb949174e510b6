import Fraction from 'fraction.js';
import type { CompetenceAnalysis } from '../../analysis/competence.ts';
import { rounded } from '../phrasing/numbers.ts';
import { capitalised, typeset } from '../phrasing/text.ts';
import type { Block, Series } from '../tree.ts';
import { levelShare, lowLevels, type Context } from './context.ts';

/** Above so many bars a figure can't be read: the table says it. */
const most = 16;

/** Figures of section 4, each with the year before where there is one. */
export const charts = { levels, schools, subjects };

function levels(context: Context): readonly Block[] {
  const { numbering, unit } = context;
  return [
    {
      kind: 'chart',
      id: 'results.chart.levels',
      caption: numbering.figure(typeset(`Доля ${unit.isTeacher ? 'педагогов' : 'оценок'} по уровням, %`)),
      form: 'bars',
      unit: '%',
      categories: context.levels.map(({ title, what }) => `${title} – ${what.toLowerCase()}`),
      series: byYear(context, (year) =>
        context.levels.map(({ code }) => (year.whole.determined === 0 ? null : printed(levelShare(year, [code]), 1))),
      ),
      max: null,
    },
  ];
}

function schools(context: Context): readonly Block[] {
  const { now, numbering } = context;
  if (now.schools.length > most) return [];
  const mean = (year: CompetenceAnalysis, id: string): number | null => {
    const found = year.schools.find(({ key }) => key.id === id)?.distribution.mean ?? null;
    return found === null ? null : printed(new Fraction(found), 2);
  };
  return [
    {
      kind: 'chart',
      id: 'results.chart.schools',
      caption: numbering.figure('Средний балл по школам'),
      form: 'bars',
      unit: 'балла',
      categories: now.schools.map(({ key }) => typeset(key.name)),
      series: byYear(context, (year) => now.schools.map(({ key }) => mean(year, key.id))),
      max: null,
    },
  ];
}

function subjects(context: Context): readonly Block[] {
  const { now, numbering, unit, levels: scale } = context;
  const shown = now.subjects.filter(({ distribution }) => distribution.determined > 0);
  if (shown.length === 0 || shown.length > most) return [];
  const count = (year: CompetenceAnalysis, subject: string): number | null => {
    const found = year.subjects.find(({ key }) => key === subject)?.distribution;
    return found && found.determined > 0 ? lowLevels.reduce((sum, code) => sum + (found.byLevel[code] ?? 0), 0) : null;
  };
  const letters = scale.slice(0, 2).map(({ title }) => title);
  return [
    {
      kind: 'chart',
      id: 'results.chart.subjects',
      caption: numbering.figure(typeset(`Число ${unit.isTeacher ? 'педагогов' : 'оценок'} уровней ${letters.join(' и ')} по предметам`)),
      form: 'bars',
      unit: unit.isTeacher ? 'чел.' : 'оценок',
      categories: shown.map(({ key }) => capitalised(key)),
      series: byYear(context, (year) => shown.map(({ key }) => count(year, key))),
      max: null,
    },
  ];
}

function byYear({ now, before }: Context, values: (year: CompetenceAnalysis) => readonly (number | null)[]): readonly Series[] {
  return [...(before ? [before] : []), now].map((year) => ({ name: year.year, values: values(year) }));
}

/** As the text prints it, so that figure and text agree. */
function printed(value: number | Fraction, digits: number): number {
  return rounded(value, digits).valueOf();
}
