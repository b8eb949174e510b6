import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import { heading, list, paragraph, type Statement } from '../monitoring/blocks.ts';
import { ofCount, ofTeachers } from '../phrasing/plural.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { over } from '../sources.ts';
import type { Block } from '../tree.ts';
import { competencePart, teacherSources } from './sources.ts';
import { bySchool, levelShare, lowLevels, type Context } from './context.ts';

/** What the forms say of a teacher that may stand behind a low level. */
type Cause = {
  readonly title: string;
  /** null: the form does not say. */
  readonly holds: (form: CompetenceForm) => boolean | null;
};

type Count = { readonly part: number; readonly whole: number };

/** Section 6: what is more frequent at low levels than at the others; possible causes, never proven. */
export function causeBlocks(context: Context): readonly Block[] {
  const { now, numbering, levels } = context;
  const start = over(
    heading('causes', numbering.section('Возможные причины')),
    competencePart(context, 'levels'),
    competencePart(context, 'teachers'),
  );
  const letters = levels.slice(0, 2).map(({ title }) => title);
  if (now.whole.determined === 0) return [start, ...paragraph('causes.none', 'Уровень не определён, причины не рассматривались.')];
  if (levelShare(now, lowLevels) === 0)
    return [start, ...paragraph('causes.none', `Уровней ${letters.join(' и ')} нет, причины не рассматривались.`)];
  const found = possibleCauses(context);
  return [
    start,
    ...(found.length === 0
      ? paragraph(
          'causes.none',
          `По данным форм ни одно из обстоятельств не встречается при уровнях ${letters.join(' и ')} чаще, чем при остальных.`,
        )
      : [
          ...paragraph(
            'causes.text',
            `При уровнях ${letters.join(' и ')} чаще, чем при остальных, встречаются обстоятельства, которые могут быть причинами дефицитов. Показатели № 3, 4 и 5 входят в расчёт уровня, поэтому такое совпадение причину не доказывает.`,
          ),
          ...list('causes.list', found, true),
        ]),
  ];
}

/** Circumstances that are more frequent at the two low levels, as sentences. */
export function possibleCauses(context: Context): readonly (Statement & { readonly title: string })[] {
  const { now, levels, unit, isOne } = context;
  const [first, second, ...rest] = levels.map(({ title }) => title);
  const scored = now.forms.filter((_, place) => !now.missing.includes(place));
  const isLow = ({ score }: CompetenceForm) => score?.status === 'scored' && lowLevels.includes(score.level ?? '');
  const noun = unit.of;
  const sentence = (
    title: string,
    low: Count,
    other: Count,
    forms: readonly CompetenceForm[],
    of: readonly [one: string, many: string],
  ): string => {
    const where = isOne ? '' : ` Школы: ${bySchool(forms, 6)}.`;
    const against = other.whole === 0 ? '' : `; при уровнях ${rest.join(' и ')} – ${said(other, of)}`;
    return `${title}: при уровнях ${first} и ${second} – ${said(low, of)}${against}.${where}`;
  };
  const all = [severalSubjects(scored, isLow), ...causes.map((cause) => byForm(cause, scored, isLow))];
  return all
    .filter(
      ({ low, other }) =>
        low.part > 0 &&
        low.part * other.whole >= other.part * low.whole &&
        (other.whole === 0 || low.part * other.whole > other.part * low.whole),
    )
    .map(({ title, low, other, forms, isPerson }) => ({
      title,
      text: sentence(title, low, other, forms, isPerson ? ofTeachers : noun),
      sources: teacherSources(context, forms, /показатель № (\d)/.exec(title)?.[1]),
    }));
}

const causes: readonly Cause[] = [
  { title: 'Отсутствие повышения квалификации в течение года (показатель № 3)', holds: ({ answers }) => is(answers['3'], 0) },
  { title: 'Отсутствие первой или высшей квалификационной категории (показатель № 4)', holds: ({ answers }) => is(answers['4'], 0) },
  {
    title: 'Отсутствие преподавания на углубленном уровне там, где оно возможно (показатель № 5)',
    holds: ({ answers }) => (answers['5'] === 'нет' ? null : is(answers['5'], 0)),
  },
  {
    title: 'Недостаточный уровень методических компетенций',
    holds: ({ methodLevel }) => (methodLevel === null ? null : methodLevel === 'insufficient'),
  },
];

function is(answer: unknown, value: number): boolean | null {
  return answer === undefined || answer === null ? null : answer === value;
}

type Found = {
  readonly title: string;
  readonly low: Count;
  readonly other: Count;
  readonly forms: readonly CompetenceForm[];
  readonly isPerson: boolean;
};

function byForm({ title, holds }: Cause, scored: readonly CompetenceForm[], isLow: (form: CompetenceForm) => boolean): Found {
  const known = scored.filter((form) => holds(form) !== null);
  const low = known.filter(isLow);
  const other = known.filter((form) => !isLow(form));
  const having = (forms: readonly CompetenceForm[]) => forms.filter((form) => holds(form) === true);
  return {
    title,
    low: { part: having(low).length, whole: low.length },
    other: { part: having(other).length, whole: other.length },
    forms: having(low),
    isPerson: false,
  };
}

/** Teachers, not forms: whoever has a low level in any subject against the rest. */
function severalSubjects(scored: readonly CompetenceForm[], isLow: (form: CompetenceForm) => boolean): Found {
  const people = [...Map.groupBy(scored, ({ person }) => person.id).values()];
  const low = people.filter((forms) => forms.some(isLow));
  const other = people.filter((forms) => !forms.some(isLow));
  const several = (groups: readonly (readonly CompetenceForm[])[]) => groups.filter((forms) => forms.length > 1);
  return {
    title: 'Преподавание нескольких предметов одним педагогом',
    low: { part: several(low).length, whole: low.length },
    other: { part: several(other).length, whole: other.length },
    forms: several(low).map(([first]) => first!),
    isPerson: true,
  };
}

function said({ part, whole }: Count, of: readonly [one: string, many: string]): string {
  return `${decimal(part)} ${ofCount(whole, of)} (${shareOf(part, whole, 1)})`;
}
