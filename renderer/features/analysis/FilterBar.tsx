import { NativeSelect } from '@mantine/core';
import { Toolbar } from '../../components/Toolbar.tsx';
import styles from './Parts.module.css';
import { useAddress } from './useAddress.ts';

export type Choice = {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  /** The choice that filters nothing. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

type Props = { readonly choices: readonly Choice[]; readonly count: string };

/** Filters of an analysis, kept in the address; on paper a line says what was chosen. */
export function FilterBar({ choices, count }: Props) {
  const address = useAddress();
  const chosen = choices.flatMap(({ name, options }) => options.find(({ value }) => value === address.of(name))?.label ?? []);
  return (
    <>
      <Toolbar count={count}>
        {choices.map(({ name, label, all, options }) => (
          <NativeSelect
            key={name}
            aria-label={label}
            maw={300}
            value={address.of(name)}
            data={[{ value: '', label: all }, ...options]}
            onChange={(event) => address.set(name, event.currentTarget.value)}
          />
        ))}
      </Toolbar>
      <p className={styles.chosen}>{[...chosen, count].filter(Boolean).join('; ')}</p>
    </>
  );
}
