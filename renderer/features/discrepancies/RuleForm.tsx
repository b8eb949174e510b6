import { Radio, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { DiscrepancyView } from '../../../shared/ipc/calls/base.ts';
import type { Rule } from '../../../shared/instruments/rules.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { Notice } from '../../components/Notice.tsx';
import { plainDate, today } from '../../dates.ts';
import { refusalOf } from '../../refusal.ts';
import { useUndo } from '../../undo.ts';
import { act, useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import classes from './DiscrepancyCard.module.css';

type Props = { readonly rule: Rule; readonly entry: DiscrepancyView; readonly value: string; readonly onDone: () => void };

/** A decision of the municipality on a rule: what, when, who. What it would change stands beside each choice. */
export function RuleForm({ rule, entry, value: current, onDone }: Props) {
  const set = useAct('rule.set');
  const undo = useUndo();
  const author = useCall('settings.get', {}).data?.author ?? '';
  const [value, setValue] = useState(current);
  const [decidedOn, setDecidedOn] = useState(today());
  const [typed, setTyped] = useState<string | null>(null);
  const by = typed ?? entry.inForce?.by ?? author;
  const refusal = refusalOf(set.error, ['decidedOn', 'by', 'value']);
  const isOutdated = entry.inForce !== null && decidedOn < entry.inForce.decidedOn;
  const sentenceOf = (one: string) =>
    one === current ? 'действует сейчас' : entry.effects.find((effect) => effect.value === one)?.sentence;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const before = { rule: rule.id, value: current, decidedOn, by };
    set.mutate(
      { rule: rule.id, value, decidedOn, by },
      {
        onSuccess: () => {
          onDone();
          undo.push({
            title: `Правило по разночтению № ${entry.number} изменено, результаты пересчитаны`,
            undo: () => act('rule.set', before),
          });
        },
      },
    );
  };

  return (
    <form onSubmit={submit} className={classes['form']} noValidate>
      <Radio.Group label="Правило" value={value} onChange={setValue} error={refusal.fields['value']}>
        <Stack gap="xs" mt={4}>
          {rule.values.map((one) => (
            <Radio key={one.value} value={one.value} label={one.title} description={sentenceOf(one.value)} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes['fields']}>
        <DateField
          label="Дата решения"
          value={decidedOn}
          onChange={(date) => setDecidedOn(date ?? '')}
          error={refusal.fields['decidedOn']}
        />
        <TextInput
          flex={1}
          label="Кто принял решение"
          value={by}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={refusal.fields['by']}
        />
      </div>
      {isOutdated && entry.inForce && (
        <Notice
          tone="warn"
          title={`Действует более позднее решение от ${plainDate(entry.inForce.decidedOn)}: это попадёт только в историю`}
        />
      )}
      {decidedOn > today() && <Notice tone="warn" title={`Правило начнёт действовать ${plainDate(decidedOn)}`} />}
      <FormFoot isBusy={set.isPending} error={refusal.rest} submitTitle="Принять правило" onCancel={onDone} />
    </form>
  );
}
