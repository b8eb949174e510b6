/** What is wrong with a value, where the contract gives no words of its own; shown beside the field. */
export function inputMessage(issue: InputIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'Укажите значение' : wrongKind(issue.expected);
    case 'too_small':
      return issue.origin === 'number'
        ? `Не меньше ${issue.minimum}`
        : issue.minimum === 1
          ? 'Укажите значение'
          : `Не короче ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number'
        ? `Не больше ${issue.maximum}`
        : `Не длиннее ${issue.maximum}${issue.origin === 'string' ? ' знаков' : ''}`;
    case 'invalid_value':
      return 'Выберите значение из списка';
    case 'unrecognized_keys':
      return `Лишние поля: ${[issue.keys].flat().join(', ')}`;
    default:
      return 'Неверное значение';
  }
}

/** The part of zod's raw issue that the words depend on. */
type InputIssue = {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly keys?: unknown;
};

function wrongKind(expected: unknown): string {
  switch (expected) {
    case 'number':
      return 'Введите число';
    case 'int':
      return 'Введите целое число';
    case 'string':
      return 'Введите текст';
    case 'boolean':
      return 'Ответьте «да» или «нет»';
    default:
      return 'Значение не того вида';
  }
}
