import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import type { Source } from '../tree.ts';
import type { Context } from './context.ts';

const parts = {
  levels: 'уровни',
  teachers: 'педагоги',
  groups: 'группы',
  deficits: 'дефициты',
  dynamics: 'динамика',
  missing: 'нет данных',
} as const;

/** What is chosen on the screen of competences: a school, a subject, a level. `name`: the same in words. */
export type Chosen = { readonly school?: string; readonly subject?: string; readonly level?: string; readonly name?: string };

/** The part of the screen of competences that a figure was counted on, narrowed to whom it counts. */
export function competencePart({ year, school }: Pick<Context, 'year' | 'school'>, part: keyof typeof parts, chosen: Chosen = {}): Source {
  const { name, ...filters } = chosen;
  const own = school === null ? {} : { school: school.id };
  return {
    title: ['Компетенции педагогов', year, parts[part], name].filter(Boolean).join(', '),
    path: narrowedTo(paths.competence, { part: part === 'levels' ? '' : part, ...own, ...filters }),
  };
}

/** The forms of several teachers, each with how its level came about, or at an item. */
export function teacherSources(context: Context, forms: readonly CompetenceForm[], item?: string): readonly Source[] {
  return forms.map((form) => teacherSource(context, form, item));
}

/** The form of one teacher: with how the level came about, or at an item. Not opened yet: the list of those who owe it. */
export function teacherSource(context: Context, form: CompetenceForm, item?: string): Source {
  const { submission, school, person, subject } = form;
  if (submission === null) return competencePart(context, 'missing', { school: school.id, name: school.name });
  return {
    title: `${person.name}, ${subject}${item === undefined ? '' : `, показатель № ${item}`}`,
    path: item === undefined ? paths.why(submission) : paths.formItem(submission, item),
  };
}
