import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import { sectionTitle } from '../../../shared/roadmaps/sectionTitle.ts';
import { Toolbar } from '../../components/Toolbar.tsx';
import styles from './RoadmapsPage.module.css';
import { levelWords } from './words.ts';

/** One way to choose among measures; with one option at most it is not shown. */
export type Choice<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  /** Of the option that chooses none. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

type Props<Name extends string> = {
  readonly choices: readonly Choice<Name>[];
  readonly selection: Readonly<Record<Name | 'text', string>>;
  readonly count: string;
  readonly onChange: (name: Name | 'text', value: string) => void;
};

/** Choices among measures and words of theirs; on paper a line says what was chosen. */
export function MeasureFilters<Name extends string>({ choices, selection, count, onChange }: Props<Name>) {
  const shown = choices.filter(({ options }) => options.length > 1);
  const chosen = shown.flatMap(({ name, options }) => options.find(({ value }) => value === selection[name])?.label ?? []);
  return (
    <>
      <Toolbar count={count}>
        <TextInput
          aria-label="Найти в мероприятиях"
          placeholder="Слова мероприятия"
          w={170}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={selection.text}
          onChange={(event) => onChange('text', event.currentTarget.value)}
        />
        {shown.map(({ name, label, all, options }) => (
          <NativeSelect
            key={name}
            aria-label={label}
            maw={190}
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

/** By level, section and who answers. */
export function usualChoices({ sections, bodies, measures }: Roadmap): readonly Choice<'level' | 'section' | 'body'>[] {
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
  ];
}
