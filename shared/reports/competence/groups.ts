import { cell, center, paragraph, spanned, subheading, table, title } from '../monitoring/blocks.ts';
import { counted } from '../phrasing/plural.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import type { Context } from './context.ts';
import { competencePart } from './sources.ts';

/** The order's groups: teachers of one subject with the same level, two and more. */
export function groupBlocks(context: Context): readonly Block[] {
  const { now, numbering, levels, next } = context;
  if (now.whole.determined === 0) return [];
  const heading = subheading('groups', `${numbering.subsection()} Группы педагогов одного предмета с одинаковым уровнем`);
  if (now.groups.length === 0) return [heading, ...paragraph('groups.none', 'Нет двух педагогов одного предмета с одинаковым уровнем.')];
  const low = now.groups.filter(({ level }) => level === levels[0]!.code || level === levels[1]!.code);
  const help = low.map(({ subject, level, forms }) => `${subject}, уровень ${titleOf(level, context)} – ${forms.length}`);
  return [
    heading,
    ...paragraph(
      'groups.text',
      `${now.groups.length % 10 === 1 && now.groups.length % 100 !== 11 ? 'Выделена' : 'Выделено'} ${counted(now.groups.length, ['группа', 'группы', 'групп'])} педагогов, преподающих один предмет, с одинаковым уровнем предметных компетенций.`,
      help.length === 0
        ? ''
        : `Совместная работа в ${next} учебном году возможна прежде всего в группах уровней ${levels[0]!.title} и ${levels[1]!.title}: ${help.join('; ')}.`,
    ),
    ...table({
      id: 'groups.table',
      caption: numbering.table('Группы педагогов одного предмета с одинаковым уровнем'),
      widths: [34, 20, 24, 110],
      head: [['Предмет', 'Уровень', 'Число педагогов', context.isOne ? 'Педагоги' : 'Педагоги (школа)'].map((text) => title(text))],
      body: spanned(
        now.groups.map(({ subject, level, forms }) => [
          capitalised(subject),
          center(titleOf(level, context)),
          center(String(forms.length), {
            source: competencePart(context, 'teachers', { subject, level, name: `${subject}, уровень ${titleOf(level, context)}` }),
          }),
          cell(
            context
              .formsAt(forms)
              .map((form) => personAndSchool(form, context))
              .join('; '),
          ),
        ]),
      ),
    }),
  ];
}

function titleOf(level: string, { levels }: Context): string {
  return levels.find(({ code }) => code === level)!.title;
}

/** A code has the school in it. */
function personAndSchool(form: CompetenceForm, { person, isOne, isPublic }: Context): string {
  return isOne || isPublic ? person(form) : `${person(form)} (${form.school.name})`;
}
