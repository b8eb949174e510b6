import Fraction from 'fraction.js';
import type { CompetenceAnalysis } from '../../analysis/competence.ts';
import { barCharts } from '../monitoring/barCharts.ts';
import { rounded } from '../phrasing/numbers.ts';
import type { Block, Series } from '../tree.ts';
import { levelShare, lowLevels, type Context } from './context.ts';

/** Figures of section 4, each with the year before where there is one. */
export const charts = { levels, schools, subjects };

function levels(context: Context): readonly Block[] {
  const { numbering, unit } = context;
  return barCharts(
    {
      id: 'results.chart.levels',
      title: `Доля ${unit.isTeacher ? 'педагогов' : 'оценок'} по уровням, %`,
      unit: '%',
      categories: context.levels.map(({ title, what }) => `${title} – ${what.toLowerCase()}`),
      series: byYear(context, (year) =>
        context.levels.map(({ code }) => (year.whole.determined === 0 ? null : printed(levelShare(year, [code]), 1))),
      ),
    },
    numbering,
  );
}

function schools(context: Context): readonly Block[] {
  const { now, numbering } = context;
  const mean = (year: CompetenceAnalysis, id: string): number | null => {
    const found = year.schools.find(({ key }) => key.id === id)?.distribution.mean ?? null;
    return found === null ? null : printed(new Fraction(found), 2);
  };
  return barCharts(
    {
      id: 'results.chart.schools',
      title: 'Средний балл по школам',
      unit: 'балла',
      categories: now.schools.map(({ key }) => key.name),
      series: byYear(context, (year) => now.schools.map(({ key }) => mean(year, key.id))),
    },
    numbering,
  );
}

function subjects(context: Context): readonly Block[] {
  const { now, numbering, unit, levels: scale } = context;
  const shown = now.subjects.filter(({ distribution }) => distribution.determined > 0);
  const count = (year: CompetenceAnalysis, subject: string): number | null => {
    const found = year.subjects.find(({ key }) => key === subject)?.distribution;
    return found && found.determined > 0 ? lowLevels.reduce((sum, code) => sum + (found.byLevel[code] ?? 0), 0) : null;
  };
  const letters = scale.slice(0, 2).map(({ title }) => title);
  return barCharts(
    {
      id: 'results.chart.subjects',
      title: `Число ${unit.isTeacher ? 'педагогов' : 'оценок'} уровней ${letters.join(' и ')} по предметам`,
      unit: unit.isTeacher ? 'чел.' : 'оценок',
      categories: shown.map(({ key }) => key),
      series: byYear(context, (year) => shown.map(({ key }) => count(year, key))),
    },
    numbering,
  );
}

function byYear({ now, before }: Context, values: (year: CompetenceAnalysis) => readonly (number | null)[]): readonly Series[] {
  return [...(before ? [before] : []), now].map((year) => ({ name: year.year, values: values(year) }));
}

/** As the text prints it, so that figure and text agree. */
function printed(value: number | Fraction, digits: number): number {
  return rounded(value, digits).valueOf();
}
