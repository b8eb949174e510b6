import { resultsTable } from '../assessment/tables.ts';
import { note } from '../monitoring/blocks.ts';
import { annexTitle, rulesAnnex } from '../monitoring/rulesAnnex.ts';
import { teacherCompetence } from '../../instruments/k-teacher-competence.ts';
import { curatorProtocol } from '../../instruments/k-curator-protocol.ts';
import { riskProfile } from '../../instruments/k-risk-profile.ts';
import type { Section } from '../tree.ts';
import { instrumentParts, type Context } from './context.ts';

/** Annex 1: results of procedures by school; annex 2: the rules applied by all monitorings of the year. */
export function annexes(context: Context): readonly Section[] {
  const { comparison } = context;
  const results: readonly Section[] = comparison
    ? [
        {
          orientation: 'portrait',
          blocks: [
            ...annexTitle(1, 'Результаты оценочных процедур'),
            ...[...new Set(comparison.lines.map(({ procedure }) => procedure))].flatMap((procedure) =>
              resultsTable(
                comparison,
                comparison.pairs.filter(({ line }) => line.procedure === procedure),
                { id: `annex.1.${procedure}`, caption: context.numbering.table(`Результаты ${procedure}`) },
              ),
            ),
            ...note('annex.1.note', 'Показатели отдельных школ и педагогов с расчётом – в справках по каждому мониторингу.'),
          ],
        },
      ]
    : [];
  return [...results, ...rules(context)];
}

function rules(context: Context): readonly Section[] {
  const { competence, risks, isPublic } = context;
  const used = instrumentParts.filter((part) => context[part].answered.length > 0).map((part) => context[part]);
  const all = [
    ...(competence.now.forms.length === 0 ? [] : competence.rules),
    ...(risks.now.schools.length === 0 ? [] : risks.rules),
    ...used.flatMap((one) => one.rules),
  ];
  const register = [
    ...(competence.now.forms.length === 0 ? [] : teacherCompetence.register),
    ...(risks.now.schools.length === 0 ? [] : [...riskProfile.register, ...curatorProtocol.register]),
    ...used.flatMap(({ instrument }) => instrument.register),
  ];
  if (all.length + register.length === 0) return [];
  return [rulesAnnex(2, { rules: all, register: [...new Set(register)].toSorted((a, b) => a - b), isPublic })];
}
