import { Checkbox, Group } from '@mantine/core';
import { documentClasses, documentClassTitles, type DocumentClass } from '../../../../shared/reports/layout/settings.ts';

type Props = {
  readonly label: string;
  readonly value: readonly DocumentClass[];
  readonly onChange: (value: readonly DocumentClass[]) => void;
};

/** Which documents bear a letterhead or a stamp; forms of the orders never do. */
export function DocumentChoice({ label, value, onChange }: Props) {
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={(chosen) => onChange(documentClasses.filter((one) => chosen.includes(one)))}>
      <Group gap="md" mt={6}>
        {documentClasses.map((one) => (
          <Checkbox key={one} value={one} label={documentClassTitles[one]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
