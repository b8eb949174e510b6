import Fraction from 'fraction.js';
import type { TeacherChange } from '../../analysis/competence.ts';
import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import { cell, center, paragraph, spanned, subheading, table, title } from '../monitoring/blocks.ts';
import { paths } from '../../model/paths.ts';
import { decimal, minus, rounded } from '../phrasing/numbers.ts';
import { school as schoolForms } from '../phrasing/plural.ts';
import { listedUpTo } from '../phrasing/text.ts';
import { over } from '../sources.ts';
import type { Block, Cell } from '../tree.ts';
import { part, type Context } from './context.ts';
import { meanText } from './results.ts';
import { competencePart, teacherSource, type Chosen } from './sources.ts';

type Direction = TeacherChange['direction'];

/** The same teacher in the same subject a year before: by school, then those whose level changed. */
export function dynamicsBlocks(context: Context): readonly Block[] {
  const { now, before, numbering, isOne } = context;
  if (!before || now.whole.determined === 0) return [];
  const heading = over(
    subheading('dynamics', `${numbering.subsection()} Динамика уровня компетенций`),
    competencePart(context, 'dynamics'),
  );
  if (now.changes.length === 0)
    return [
      heading,
      ...paragraph(
        'dynamics.none',
        `Нет педагогов, уровень которых по одному и тому же предмету определён и в ${before.year}, и в ${now.year} учебном году.`,
      ),
    ];
  const count = (direction: Direction) => now.changes.filter((change) => change.direction === direction).length;
  const rest = now.whole.determined - now.changes.length;
  return [
    heading,
    ...paragraph(
      'dynamics.text',
      `С ${before.year} учебным годом сопоставимы ${part(now.changes.length, now.whole.determined, context)}: тот же педагог и тот же предмет.`,
      `Уровень повысился – ${count('up')}, не изменился – ${count('same')}, понизился – ${count('down')}.`,
      rest === 0 ? '' : `Не сравнивались – ${rest}: в ${before.year} учебном году уровень не определён.`,
    ),
    ...(isOne ? [] : schoolTable(context)),
    ...(isOne ? [] : paragraph('dynamics.schools', ...schoolText(context))),
    ...changedTable(context),
  ];
}

/** Mean of the comparable ones in both years, exact. */
export function comparableMeans(
  changes: readonly TeacherChange[],
  { now }: Context,
): { readonly before: Fraction; readonly now: Fraction } {
  const sum = (values: readonly string[]) => values.reduce((all, value) => all.add(value), new Fraction(0)).div(values.length);
  return {
    before: sum(changes.map(({ before }) => before.total)),
    now: sum(
      changes.map(({ form }) => {
        const { score } = now.forms[form]!;
        return score?.status === 'scored' ? score.total : '0';
      }),
    ),
  };
}

/** Changes school by school; schools without any are left out. */
export function changesBySchool({
  now,
}: Context): readonly { readonly id: string; readonly name: string; readonly changes: readonly TeacherChange[] }[] {
  return now.schools.flatMap(({ key, forms }) => {
    const own = new Set(forms);
    const changes = now.changes.filter(({ form }) => own.has(form));
    return changes.length === 0 ? [] : [{ id: key.id, name: key.name, changes }];
  });
}

function schoolTable(context: Context): readonly Block[] {
  const { numbering, before, now } = context;
  const row = (name: string, changes: readonly TeacherChange[], of: Chosen | null): readonly Cell[] => {
    const means = comparableMeans(changes, context);
    const count = (direction: Direction) => String(changes.filter((change) => change.direction === direction).length);
    const texts = [
      String(changes.length),
      count('up'),
      count('same'),
      count('down'),
      meanText(means.before.toFraction()),
      meanText(means.now.toFraction()),
      signedPoints(means.before, means.now),
    ];
    const bold = of === null ? ({ isBold: true } as const) : {};
    const source = competencePart(context, 'dynamics', of ?? {});
    return [cell(name, bold), ...texts.map((text) => center(text, { ...bold, source }))];
  };
  return table({
    id: 'dynamics.schools.table',
    caption: numbering.table('Динамика по школам'),
    widths: [36, 21, 15, 20, 15, 22, 22, 18],
    head: [
      [
        title('Школа', { rows: 2 }),
        title('Сопоста\u00ADвимо', { rows: 2 }),
        title('Уровень', { columns: 3 }),
        title('Средний балл', { columns: 3 }),
      ],
      ['выше', 'прежний', 'ниже', before!.year, now.year, 'изме\u00ADнение'].map((text) => title(text)),
    ],
    body: [
      ...changesBySchool(context).map(({ id, name, changes }) => row(name, changes, { school: id, name })),
      row('Всего', now.changes, null),
    ],
  });
}

/** Which schools gained and which lost, by the mean of the comparable ones as printed. */
function schoolText(context: Context): readonly string[] {
  const rows = changesBySchool(context).map(({ name, changes }) => {
    const means = comparableMeans(changes, context);
    return { name, text: signedPoints(means.before, means.now), sign: rounded2(means.now).compare(rounded2(means.before)) };
  });
  const said = (sign: number, words: string): string => {
    const own = rows.filter((row) => row.sign === sign).map(({ name, text }) => (sign === 0 ? name : `${name} (${text})`));
    return own.length === 0 ? '' : `${words}: ${listedUpTo(own, 8, schoolForms)}.`;
  };
  return [said(1, 'Средний балл сопоставимых оценок вырос'), said(-1, 'Снизился'), said(0, 'Не изменился')].map((text, index, all) =>
    index > 0 && all.slice(0, index).every((earlier) => earlier === '')
      ? text.replace(/^(Снизился|Не изменился)/, '$1 средний балл сопоставимых оценок')
      : text,
  );
}

function changedTable(context: Context): readonly Block[] {
  const { now, before, numbering, isOne, levels } = context;
  const titleOf = (code: string): string => levels.find((level) => level.code === code)!.title;
  const changed = now.changes.filter(({ direction }) => direction !== 'same');
  if (changed.length === 0)
    return paragraph(
      'dynamics.changed.none',
      `Уровень не изменился ни ${context.unit.isTeacher ? 'у одного педагога' : 'по одной оценке'}.`,
    );
  const rows = (['up', 'down'] as const).flatMap((direction) =>
    changed
      .filter((change) => change.direction === direction)
      .map((change): readonly [string, ...Cell[]] => {
        const form = now.forms[change.form]!;
        const source = teacherSource(context, form);
        const { total, level } = form.score?.status === 'scored' ? form.score : { total: '0', level: '' };
        return [
          direction === 'up' ? 'Повысился' : 'Понизился',
          ...(isOne ? [] : [cell(form.school.name)]),
          cell(context.person(form)),
          cell(form.subject),
          center(`${titleOf(change.before.level)} (${meanText(change.before.total)})`, earlierSource(change, form, before!.year)),
          center(`${titleOf(level!)} (${meanText(total)})`, { source }),
          center(signedPoints(new Fraction(change.before.total), new Fraction(total)), { source }),
        ];
      }),
  );
  return table({
    id: 'dynamics.changed',
    caption: numbering.table('Педагоги, уровень которых изменился: уровень (балл)'),
    widths: isOne ? [26, 50, 34, 24, 24, 20] : [24, 28, 36, 31, 22, 22, 17],
    head: [
      ['Уровень', ...(isOne ? [] : ['Школа']), 'Педагог', 'Предмет', before!.year, now.year, 'Изме\u00ADнение'].map((text) => title(text)),
    ],
    body: spanned(rows),
  });
}

function earlierSource({ before: { submission } }: TeacherChange, { person, subject }: CompetenceForm, year: string): Partial<Cell> {
  return submission === null ? {} : { source: { title: `${person.name}, ${subject}, ${year}`, path: paths.why(submission) } };
}

/** «+0,33», «−0,25», «0»: between the values as they are printed. */
export function signedPoints(before: Fraction, now: Fraction): string {
  const change = rounded2(now).sub(rounded2(before));
  const text = decimal(change, 2);
  return text.startsWith(minus) || text === '0' ? text : `+${text}`;
}

const rounded2 = (value: Fraction): Fraction => rounded(value, 2);
