import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import { AnalysisPage } from '../AnalysisPage.tsx';
import { useAddress } from '../useAddress.ts';
import { ClusterParts } from './ClusterParts.tsx';
import { VariablesPanel } from './VariablesPanel.tsx';

/** Schools of a year grouped by their specifics, so that a school is compared with those like it. */
export function ClustersPage() {
  const year = useYear();
  const address = useAddress();
  const [isChoosing, setChoosing] = useState(false);
  const asked = address.of('by');
  const count = Number(address.of('count'));
  const query = useCall('analysis.clusters', {
    year,
    variables: asked === '' ? null : asked.split('|'),
    count: count >= 2 && count <= 12 ? count : null,
  });
  return (
    <AnalysisPage
      title={`Кластеры школ, ${year}`}
      lead="Школы с похожими условиями: школа сравнивается со своей группой, а не со всеми."
      topic="clusters"
      report={null}
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <div className="no-print">
              <Button variant="default" leftSection={<IconAdjustments size={18} aria-hidden />} onClick={() => setChoosing(true)}>
                Показатели: {view.chosen.length} из {view.variables.length}
              </Button>
            </div>
            <ClusterParts view={view} />
            {isChoosing && (
              <VariablesPanel
                view={view}
                onClose={() => setChoosing(false)}
                onChoose={(ids) => {
                  address.set('by', ids === null ? '' : ids.join('|'));
                  setChoosing(false);
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </AnalysisPage>
  );
}
