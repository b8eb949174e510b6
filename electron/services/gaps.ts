import type { Matrix } from '../../shared/ipc/contract.ts';
import { paths } from '../../shared/model/paths.ts';
import type { Gap } from '../../shared/model/views.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import type { Base } from './base.ts';
import { datesIn } from './schoolYear.ts';

type Rows = Matrix['rows'];

/** «Что дальше»: what is late first, then what is to be done, then what is ready to be signed or printed. */
export function gapsOf(base: Base, rows: Rows, { year, today }: { year: string; today: string }): readonly Gap[] {
  if (rows.length === 0) return [{ title: 'Добавьте школы муниципалитета', path: paths.schools, tone: 'todo' }];
  const shnor = rows.filter(({ status }) => status === 'shnor');
  if (shnor.length === 0)
    return [
      { title: `Отметьте школы с низкими результатами в ${year} учебном году`, path: paths.schools, tone: 'todo' },
      ...ready(base, rows),
    ];
  const instruments = base.instruments.all;
  const gaps = instruments.flatMap(({ id, shortTitle, window }, column): Gap[] => {
    const owing = shnor.filter(({ cells }) => cells[column]!.done < cells[column]!.total);
    if (owing.length === 0 || !window) return [];
    const { from, to } = datesIn(year, window);
    const forms = owing.reduce((sum, { cells }) => sum + cells[column]!.total - cells[column]!.done, 0);
    const left = counted(forms, ['форма', 'формы', 'форм']);
    const one = owing.length === 1 ? owing[0]!.cells[column]!.submission : null;
    const path = one ? paths.form(one) : paths.monitoring(id);
    if (to < today) return [{ title: `${shortTitle}: просрочено, ${left}, срок был ${shortDate(to)}`, path, tone: 'late' }];
    return from <= today ? [{ title: `${shortTitle}: ${left} до ${shortDate(to)}`, path, tone: 'todo' }] : [];
  });
  const withoutTeachers = shnor.filter(({ cells }) => instruments.some(({ about }, i) => about === 'teacher' && cells[i]!.total === 0));
  const teachers = withoutTeachers.map(({ school }): Gap => ({
    title: `${school.shortName || school.name}: внесите педагогов`,
    path: paths.school(school.id),
    tone: 'todo',
  }));
  return [...gaps.filter(({ tone }) => tone === 'late'), ...gaps.filter(({ tone }) => tone === 'todo'), ...teachers, ...ready(base, rows)];
}

function ready(base: Base, rows: Rows): readonly Gap[] {
  const toSign = base.instruments.all.flatMap(({ id, shortTitle }, column): Gap[] => {
    const schools = rows.filter(({ cells }) => cells[column]!.state === 'complete').length;
    return schools > 0
      ? [
          {
            title: `${shortTitle}: можно подписать, ${counted(schools, ['школа', 'школы', 'школ'])}`,
            path: paths.monitoring(id),
            tone: 'ready',
          },
        ]
      : [];
  });
  const schools = new Set(rows.map(({ school }) => school.id));
  const hasResults = base.results.list().some(({ school }) => schools.has(school));
  const report: readonly Gap[] = hasResults
    ? [{ title: 'Справка по результатам оценочных процедур готова к выпуску', path: paths.reports, tone: 'ready' }]
    : [];
  return [...toSign, ...report];
}
