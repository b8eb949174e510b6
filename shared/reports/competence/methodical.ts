import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import { methodForm } from '../../instruments/k-method-form.ts';
import { itemsById } from '../../engine/answers.ts';
import { cell, center, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block, Cell, Source } from '../tree.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import { bySchool, lowLevels, onePerTeacher, part, people, type Context } from './context.ts';

/** Methodical competences: their own level, and where it is low together with the subject one. */
export function methodicalBlocks(context: Context): readonly Block[] {
  const { now, numbering, isOne } = context;
  const filled = now.forms.filter(({ methodLevel }) => methodLevel !== null);
  const heading = subheading('methodical', `${numbering.subsection()} Уровень методических компетенций`);
  if (filled.length === 0) return [heading, ...paragraph('methodical.none', 'Формы для оценки методических компетенций не заполнены.')];
  const options = methodLevels();
  const having = (code: string, forms: readonly CompetenceForm[]) => forms.filter(({ methodLevel }) => methodLevel === code);
  const said = options.map(({ code, title: name }) => {
    const count = having(code, filled).length;
    return `${shortName(name)} – ${count} (${shareOf(count, filled.length, 1)})`;
  });
  const weak = having('insufficient', filled);
  const both = weak.filter(({ score }) => score?.status === 'scored' && lowLevels.includes(score.level ?? ''));
  const letters = context.levels.slice(0, 2).map(({ title: letter }) => letter);
  return [
    { ...heading, sources: [formsSource(context.school ?? undefined)] },
    ...paragraph(
      'methodical.text',
      `Уровень методических компетенций определён по ${part(filled.length, now.forms.length, context)}: ${said.join(', ')}.`,
      weak.length === 0 || isOne ? '' : `Недостаточный уровень: ${bySchool(weak)}.`,
      both.length === 0
        ? ''
        : `Одновременно недостаточный методический и низкий предметный уровень (${letters.join(' или ')}) – ${people(both)}${isOne ? '' : `: ${bySchool(onePerTeacher(both))}`}.`,
    ),
    ...(isOne
      ? []
      : table({
          id: 'methodical.table',
          caption: numbering.table('Уровень методических компетенций по школам'),
          widths: [50, 24, 28, 32, 30],
          head: [['Школа', ...options.map((option) => capitalised(shortName(option.title))), 'Не определён'].map((text) => title(text))],
          body: now.schools.map(({ key, forms }): readonly Cell[] => {
            const own = context.formsAt(forms);
            const counts = [
              ...options.map(({ code }) => having(code, own).length),
              own.filter(({ methodLevel }) => methodLevel === null).length,
            ];
            return [cell(key.name), ...counts.map((count) => center(String(count), { source: formsSource(key) }))];
          }),
        })),
  ];
}

/** The list of forms of methodical competences, of one school where it is named. */
function formsSource(school?: { readonly id: string; readonly name: string }): Source {
  return {
    title: `${methodForm.shortTitle}${school ? `: ${school.name}` : ''}`,
    path: narrowedTo(paths.monitoring(methodForm.id), { school: school?.id ?? '' }),
  };
}

const shortName = (title: string): string => title.replace(/ уровень$/, '').toLowerCase();

function methodLevels(): readonly { readonly code: string; readonly title: string }[] {
  const item = itemsById(methodForm).get('level');
  return item?.kind === 'choice' ? item.options : [];
}
