import { useState } from 'react';
import type { IdentificationRule } from '../../../../shared/identification/rule.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import { AnalysisPage } from '../AnalysisPage.tsx';
import { useAddress } from '../useAddress.ts';
import { IdentificationParts } from './IdentificationParts.tsx';
import { RulePanel } from './RulePanel.tsx';
import { SchoolWhy } from './SchoolWhy.tsx';
import { useSetting } from './useSetting.ts';

/** Which schools have low results by the municipality's own rules, apart from the official list; who deserves attention; the target share. */
export function IdentificationPage() {
  const year = useYear();
  const setting = useSetting();
  const address = useAddress();
  const [edited, setEdited] = useState<IdentificationRule | null>(null);
  const query = useCall('identification.view', { ...setting.input, draft: null });
  return (
    <AnalysisPage
      title={`Выявление, ${year}`}
      lead="Расчёт по настройке ИМЦ: кому нужна помощь. Это не официальный перечень и не рейтинг."
      topic="identification"
      report={null}
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <IdentificationParts view={view} setting={setting} onEdit={setEdited} />
            {edited && <RulePanel view={view} setting={setting} rule={edited} onClose={() => setEdited(null)} />}
            <SchoolWhy view={view} id={address.of('open')} setting={setting} onClose={() => address.set('open', '')} />
          </>
        )}
      </Loaded>
    </AnalysisPage>
  );
}
