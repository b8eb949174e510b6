import { Button } from '@mantine/core';
import type { NamePlace } from '../../../shared/ipc/calls/living.ts';
import { Notice } from '../../components/Notice.tsx';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import classes from './living/Living.module.css';
import type { LivingKey } from './living/useLivingEdits.ts';

type Props = {
  readonly of: LivingKey;
  /** On the full report: to the place, and the code in place of the name in her text. None: the copy is only looked at. */
  readonly edit?: { readonly show: (block: string) => void; readonly replace: (places: readonly NamePlace[]) => void };
};

/** Names of people in what she has typed, before a copy without names is made: what stands there instead. */
export function NamesTyped({ of, edit }: Props) {
  const places = useCall('report.names', of).data ?? [];
  if (places.length === 0) return null;
  return (
    <Notice tone="warn" title={`В ваших текстах имена: ${counted(places.length, 'место', 'места', 'мест')}`}>
      <p>
        {edit
          ? 'В полном отчёте они напечатаны. В копии без имён вместо них будет то, что указано справа.'
          : 'В этой копии вместо них напечатано то, что указано справа. Чтобы сказать иначе, измените текст в полном отчёте.'}
      </p>
      <ul className={classes['names']}>
        {places.map((place) => (
          <li key={`${place.block} ${place.line} ${place.start}`}>
            {edit ? (
              <Button variant="subtle" size="compact-sm" aria-label={`К месту: ${place.said}`} onClick={() => edit.show(place.block)}>
                {place.said}
              </Button>
            ) : (
              place.said
            )}{' '}
            – {place.instead}{' '}
            {edit && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Заменить «${place.said}» на ${place.instead}`}
                onClick={() => edit.replace([place])}
              >
                Заменить
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edit && places.length > 1 && (
        <Button variant="default" size="compact-md" onClick={() => edit.replace(places)}>
          Заменить все
        </Button>
      )}
    </Notice>
  );
}
