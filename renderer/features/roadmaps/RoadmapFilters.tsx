import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import { sectionTitle } from '../../../shared/roadmaps/sectionTitle.ts';
import { Toolbar } from '../../components/Toolbar.tsx';
import styles from './RoadmapsPage.module.css';
import { yearsOf, type Selection } from './selection.ts';
import { levelWords } from './words.ts';

type Props = {
  readonly roadmap: Roadmap;
  readonly selection: Selection;
  readonly count: string;
  readonly onChange: (name: keyof Selection, value: string) => void;
};

type Choice = {
  readonly name: keyof Selection;
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** By level, section, who answers, when, and words; on paper a line says what was chosen. */
export function RoadmapFilters({ roadmap, selection, count, onChange }: Props) {
  const choices = choicesOf(roadmap).filter(({ options }) => options.length > 1);
  const chosen = choices.flatMap(({ name, options }) => options.find(({ value }) => value === selection[name])?.label ?? []);
  return (
    <>
      <Toolbar count={count}>
        <TextInput
          aria-label="Найти в мероприятиях"
          placeholder="Слова мероприятия"
          w={200}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={selection.text}
          onChange={(event) => onChange('text', event.currentTarget.value)}
        />
        {choices.map(({ name, label, all, options }) => (
          <NativeSelect
            key={name}
            aria-label={label}
            maw={210}
            value={selection[name]}
            data={[{ value: '', label: all }, ...options]}
            onChange={(event) => onChange(name, event.currentTarget.value)}
          />
        ))}
      </Toolbar>
      <p className={styles.chosen}>{[...chosen, selection.text && `«${selection.text}»`, count].filter(Boolean).join('; ')}</p>
    </>
  );
}

function choicesOf(roadmap: Roadmap): readonly Choice[] {
  const { sections, bodies, measures } = roadmap;
  const levels = (['municipality', 'school'] as const).filter((level) => measures.some((measure) => measure.level === level));
  return [
    { name: 'level', label: 'Уровень', all: 'Все уровни', options: levels.map((value) => ({ value, label: levelWords[value] })) },
    {
      name: 'section',
      label: 'Раздел',
      all: 'Все разделы',
      options: sections.map((section) => ({ value: section.id, label: sectionTitle(section) })),
    },
    { name: 'body', label: 'Ответственный', all: 'Все ответственные', options: bodies.map(({ name }) => ({ value: name, label: name })) },
    {
      name: 'when',
      label: 'Срок',
      all: 'Все сроки',
      options: [
        ...yearsOf(roadmap).map((year) => ({ value: year, label: `${year} год` })),
        ...(measures.some(({ term }) => term.when.some(({ kind }) => kind === 'recurrence'))
          ? [{ value: 'recurring', label: 'Повторяются' }]
          : []),
        ...(measures.some(({ term }) => term.when.some(({ kind }) => kind !== 'recurrence' && kind !== 'period'))
          ? [{ value: 'undated', label: 'Без дат' }]
          : []),
      ],
    },
  ];
}
