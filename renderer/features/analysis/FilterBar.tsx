import { NativeSelect } from '@mantine/core';
import { Toolbar } from '../../components/Toolbar.tsx';
import styles from './Parts.module.css';
import { useAddress } from './useAddress.ts';

export type Choice = {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  /** The choice that filters nothing; null: something is always chosen. */
  readonly all: string | null;
  /** What is chosen while the address says nothing. */
  readonly value?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

type Props = { readonly choices: readonly Choice[]; readonly count: string };

/** Filters of an analysis, kept in the address; on paper a line says what was chosen. */
export function FilterBar({ choices, count }: Props) {
  const address = useAddress();
  const chosen = choices.flatMap(
    ({ name, value, options }) => options.find((option) => option.value === (address.of(name) || value))?.label ?? [],
  );
  return (
    <>
      <Toolbar count={count}>
        {choices.map(({ name, label, all, value = '', options }) => (
          <NativeSelect
            key={name}
            aria-label={label}
            maw={300}
            value={address.of(name) || value}
            data={[...(all === null ? [] : [{ value: '', label: all }]), ...options]}
            onChange={(event) => address.set(name, event.currentTarget.value)}
          />
        ))}
      </Toolbar>
      <p className={styles.chosen}>{[...chosen, count].filter(Boolean).join('; ')}</p>
    </>
  );
}
