import { Radio, Stack } from '@mantine/core';

export type Options<V extends string> = readonly { readonly value: V; readonly label: string }[];

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: Options<V>;
  readonly onChange: (value: V) => void;
};

/** One of a few ways, all of them in sight. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
