/** Rules: what a municipality decides where an order is silent or contradicts itself. The first value is the default. */
export type Rule = {
  readonly id: string;
  /** Entry of the register of contradictions. */
  readonly register: number;
  readonly values: readonly { readonly value: string; readonly title: string }[];
};

export const rules: readonly Rule[] = [
  {
    id: 'k-competence.terms',
    register: 1,
    values: [
      { value: 'as-written', title: 'По формуле приказа: показатели № 1, 3, 4, 5; тест (№ 2) учитывается справочно' },
      { value: 'with-test', title: 'С тестовой оценкой: показатели № 1-5' },
    ],
  },
  {
    id: 'k-competence.boundary',
    register: 2,
    values: [
      { value: 'lower', title: 'Точка относится к уровню, который с неё начинается' },
      { value: 'upper', title: 'Точка относится к уровню, который ею заканчивается' },
    ],
  },
  {
    id: 'k-mentor-centre.scale',
    register: 3,
    values: [
      { value: 'as-written', title: 'Пороги по приказу, показатель № 6 учитывает пять параметров' },
      { value: 'cap-4', title: 'Показатель № 6 не более 4, как в множестве его значений' },
      { value: 'proportional', title: 'Пороги пропорциональны достижимому максимуму: 22/25 и 24/25' },
    ],
  },
  {
    id: 'k-risk.diagnosed',
    register: 5,
    values: [
      { value: 'high-medium', title: 'Риск диагностирован при высокой или средней значимости' },
      { value: 'any', title: 'Риск диагностирован при любой указанной значимости' },
    ],
  },
];

/** Rule id → value in force. */
export type RuleValues = Readonly<Record<string, string>>;

export const defaultRules: RuleValues = Object.fromEntries(rules.map((rule) => [rule.id, rule.values[0]!.value]));

/** What is wrong with given rules: unknown ids and values. */
export function checkRules(given: RuleValues): readonly { readonly code: 'unknown-rule'; readonly message: string }[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const rule = rules.find((known) => known.id === id);
    if (!rule) return [{ code: 'unknown-rule' as const, message: `Неизвестное правило «${id}»` }];
    if (rule.values.some((known) => known.value === value)) return [];
    const allowed = rule.values.map((known) => known.value).join(', ');
    return [{ code: 'unknown-rule' as const, message: `Правило «${id}» не имеет значения «${String(value)}»; допустимы: ${allowed}` }];
  });
}

/** Rules in force: the latest decision on each, the default where there is none. */
export function effectiveRules(
  decisions: readonly { readonly rule: string; readonly value: string; readonly decidedOn: string; readonly at: string }[],
): RuleValues {
  const byDate = decisions.toSorted((a, b) => `${a.decidedOn} ${a.at}`.localeCompare(`${b.decidedOn} ${b.at}`));
  return { ...defaultRules, ...Object.fromEntries(byDate.map(({ rule, value }) => [rule, value])) };
}
