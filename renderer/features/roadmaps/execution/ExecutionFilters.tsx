import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ExecutionView } from '../../../../shared/ipc/calls/roadmaps.ts';
import type { Roadmap } from '../../../../shared/roadmaps/roadmap.ts';
import { sectionTitle } from '../../../../shared/roadmaps/sectionTitle.ts';
import { Toolbar } from '../../../components/Toolbar.tsx';
import page from '../RoadmapsPage.module.css';
import { levelWords } from '../words.ts';
import type { ExecutionFilter } from './rows.ts';

type Props = {
  readonly roadmap: Roadmap;
  readonly schools: ExecutionView['schools'];
  readonly filter: ExecutionFilter;
  readonly count: string;
  readonly onChange: (name: keyof ExecutionFilter, value: string) => void;
};

type Choice = {
  readonly name: keyof ExecutionFilter;
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** By school, level, section, who answers and words; on paper a line says what was chosen. */
export function ExecutionFilters({ roadmap, schools, filter, count, onChange }: Props) {
  const choices = choicesOf(roadmap, schools).filter(({ options }) => options.length > 1);
  const chosen = choices.flatMap(({ name, options }) => options.find(({ value }) => value === filter[name])?.label ?? []);
  return (
    <>
      <Toolbar count={count}>
        <TextInput
          aria-label="Найти в мероприятиях"
          placeholder="Слова мероприятия"
          w={150}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => onChange('text', event.currentTarget.value)}
        />
        {choices.map(({ name, label, all, options }) => (
          <NativeSelect
            key={name}
            aria-label={label}
            maw={180}
            value={filter[name]}
            data={[{ value: '', label: all }, ...options]}
            onChange={(event) => onChange(name, event.currentTarget.value)}
          />
        ))}
      </Toolbar>
      <p className={page.chosen}>{[...chosen, filter.text && `«${filter.text}»`, count].filter(Boolean).join('; ')}</p>
    </>
  );
}

function choicesOf({ sections, bodies, measures }: Roadmap, schools: ExecutionView['schools']): readonly Choice[] {
  const levels = (['municipality', 'school'] as const).filter((level) => measures.some((measure) => measure.level === level));
  return [
    {
      name: 'school',
      label: 'Школа',
      all: 'Все школы вместе',
      options: levels.includes('school') ? schools.map(({ id, title }) => ({ value: id, label: title })) : [],
    },
    { name: 'level', label: 'Уровень', all: 'Все уровни', options: levels.map((value) => ({ value, label: levelWords[value] })) },
    {
      name: 'section',
      label: 'Раздел',
      all: 'Все разделы',
      options: sections.map((section) => ({ value: section.id, label: sectionTitle(section) })),
    },
    { name: 'body', label: 'Ответственный', all: 'Все ответственные', options: bodies.map(({ name }) => ({ value: name, label: name })) },
  ];
}
