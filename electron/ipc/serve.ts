import { contract, type CallName, type Handlers } from '../../shared/ipc/contract.ts';
import type { Reply } from '../../shared/ipc/wire.ts';
import { Failure, type FailureCode } from '../../shared/model/failure.ts';
import { inputMessage } from './inputMessage.ts';
import { isWithinLimits } from './limits.ts';

/** Where unexpected errors go; never given the input, which may hold personal data. */
export type Log = (call: string, error: unknown) => void;

/** The one door of both shells: a closed list of calls, input parsed by the contract, every outcome a `Reply`, never an exception. */
export async function dispatch(handlers: Handlers, name: string, rawInput: unknown, log: Log = logToConsole): Promise<Reply> {
  if (!Object.hasOwn(contract, name)) return refusal('bad-input', 'Такой команды в программе нет. Обновите окно.');
  if (!isWithinLimits(rawInput)) return refusal('bad-input', 'Введено слишком много данных. Сократите ввод.');
  const call = name as CallName;
  try {
    const parsed = contract[call].input.safeParse(rawInput, { error: inputMessage });
    if (!parsed.success) return invalid(parsed.error.issues);
    const handle = handlers[call] as (input: unknown) => unknown;
    return { ok: true, data: await handle(parsed.data) };
  } catch (error) {
    if (error instanceof Failure) return refusal(error.code, error.message, error.fields);
    log(call, error);
    return refusal('internal', 'Что-то пошло не так. Подробности записаны в журнал программы.');
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function invalid(issues: readonly Issue[]): Reply {
  const fields = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = path.map(String).join('.');
    if (!fields.has(field)) fields.set(field, message);
  }
  return refusal('bad-input', 'Проверьте введённые значения.', Object.fromEntries(fields));
}

function refusal(code: FailureCode, message: string, fields: Readonly<Record<string, string>> = {}): Reply {
  return { ok: false, code, message, fields };
}

function logToConsole(call: string, error: unknown): void {
  console.error(call, error);
}
