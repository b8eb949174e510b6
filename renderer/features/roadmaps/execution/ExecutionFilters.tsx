import type { ExecutionView } from '../../../../shared/ipc/calls/roadmaps.ts';
import type { Roadmap } from '../../../../shared/roadmaps/roadmap.ts';
import { MeasureFilters, usualChoices, type Choice } from '../MeasureFilters.tsx';
import type { ExecutionFilter } from './rows.ts';

type Props = {
  readonly roadmap: Roadmap;
  readonly schools: ExecutionView['schools'];
  readonly filter: ExecutionFilter;
  readonly count: string;
  readonly onChange: (name: keyof ExecutionFilter, value: string) => void;
};

/** By school, level, section, who answers and words. */
export function ExecutionFilters({ roadmap, schools, filter, count, onChange }: Props) {
  const choices = [schoolChoice(roadmap, schools), ...usualChoices(roadmap)];
  return <MeasureFilters choices={choices} selection={filter} count={count} onChange={onChange} />;
}

function schoolChoice({ measures }: Roadmap, schools: ExecutionView['schools']): Choice<'school'> {
  const isOfSchools = measures.some(({ level }) => level === 'school');
  return {
    name: 'school',
    label: 'Школа',
    all: 'Все школы вместе',
    options: isOfSchools ? schools.map(({ id, title }) => ({ value: id, label: title })) : [],
  };
}
