import type { Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import { MeasureFilters, usualChoices, type Choice } from './MeasureFilters.tsx';
import { yearsOf, type Selection } from './selection.ts';

type Props = {
  readonly roadmap: Roadmap;
  readonly selection: Selection;
  readonly count: string;
  readonly onChange: (name: keyof Selection, value: string) => void;
};

/** By level, section, who answers, when, and words. */
export function RoadmapFilters({ roadmap, ...rest }: Props) {
  return <MeasureFilters choices={[...usualChoices(roadmap), termChoice(roadmap)]} {...rest} />;
}

function termChoice(roadmap: Roadmap): Choice<'when'> {
  const kinds = roadmap.measures.flatMap(({ term }) => term.when.map(({ kind }) => kind));
  return {
    name: 'when',
    label: 'Срок',
    all: 'Все сроки',
    options: [
      ...yearsOf(roadmap).map((year) => ({ value: year, label: `${year} год` })),
      ...(kinds.includes('recurrence') ? [{ value: 'recurring', label: 'Повторяются' }] : []),
      ...(kinds.some((kind) => kind !== 'recurrence' && kind !== 'period') ? [{ value: 'undated', label: 'Без дат' }] : []),
    ],
  };
}
