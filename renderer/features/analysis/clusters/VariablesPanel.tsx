import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ClusterView } from '../../../../shared/analysis/resultViews.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import styles from './Clusters.module.css';

type Props = {
  readonly view: ClusterView;
  /** null: the usual ones. */
  readonly onChoose: (ids: readonly string[] | null) => void;
  readonly onClose: () => void;
};

/** By what schools are grouped: every number that the cards and forms of the year hold. */
export function VariablesPanel({ view, onChoose, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(view.chosen);
  const bySource = Map.groupBy(view.variables, ({ source }) => source);
  return (
    <SidePanel title="По каким показателям группировать" isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(view.variables.flatMap(({ id }) => (chosen.includes(id) ? id : [])));
        }}
      >
        <Stack gap="md">
          {[...bySource].map(([source, variables]) => (
            <Checkbox.Group key={source} label={source} value={[...chosen]} onChange={setChosen}>
              <Stack gap={8} mt={8}>
                {variables.map(({ id, title, unit, known }) => (
                  <Checkbox key={id} value={id} label={title} description={`${unit}; известно о ${known} из ${view.schools.length}`} />
                ))}
              </Stack>
            </Checkbox.Group>
          ))}
          <div className={styles.foot}>
            <Button type="submit" disabled={chosen.length === 0}>
              Сгруппировать
            </Button>
            <Button variant="default" onClick={() => onChoose(null)}>
              Как было сначала
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
