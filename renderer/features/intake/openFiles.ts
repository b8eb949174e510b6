import { fitted } from '../../../shared/intake/mapping.ts';
import type { OpenedView } from '../../../shared/ipc/calls/results.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { call } from '../../api.ts';
import { changeFile, changeIntake, intakeState, type IntakeFile, type SheetChoice } from './intakeStore.ts';
import { sendFile } from './sendFile.ts';

/** Files that may be open at once. */
const most = 60;
/** Above this no table of results is. */
const largest = 20_000_000;

let lastId = 0;
const contents = new Map<number, File>();
let isRunning = false;

/** Begins to take files in; they are sent and read one after another. */
export function openFiles(list: Iterable<File>): void {
  const room = most - intakeState().files.length;
  const added = [...list].map((file, index): IntakeFile => {
    lastId += 1;
    const { name, size } = file;
    const refusal =
      index >= room
        ? `Одновременно открывается не больше ${most} файлов: загрузите сначала эти.`
        : size > largest
          ? 'Файл больше 20 МБ: это не таблица результатов.'
          : null;
    if (refusal === null) contents.set(lastId, file);
    return { id: lastId, name, size, state: refusal === null ? { status: 'waiting' } : { status: 'refused', message: refusal } };
  });
  changeIntake(({ files }) => ({ files: [...files, ...added], outcome: null }));
  void run();
}

/** Takes a file off the list, wherever it is on its way. */
export function closeFile(id: number): void {
  const file = intakeState().files.find((one) => one.id === id);
  changeIntake(({ files }) => ({ files: files.filter((one) => one.id !== id) }));
  contents.delete(id);
  if (file?.state.status === 'open') drop(file.state.view.token);
}

async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  for (let next = waiting(); next; next = waiting()) await openOne(next);
  isRunning = false;
}

function waiting(): IntakeFile | undefined {
  return intakeState().files.find(({ state }) => state.status === 'waiting');
}

async function openOne({ id, name }: IntakeFile): Promise<void> {
  const file = contents.get(id);
  contents.delete(id);
  if (!file) return changeFile(id, { status: 'refused', message: 'Файл закрыт: выберите его ещё раз.' });
  const isStillWanted = () => intakeState().files.some((one) => one.id === id);
  try {
    const token = await sendFile(name, file, {
      onPart: (share) => {
        if (isStillWanted()) changeFile(id, { status: 'sending', share });
        return isStillWanted();
      },
    });
    if (token === null) return;
    changeFile(id, { status: 'reading' });
    const view = await call('intake.read', { token });
    if (!isStillWanted()) return drop(token);
    changeFile(id, { status: 'open', view, sheets: choicesOf(view) });
  } catch (error) {
    if (isStillWanted()) changeFile(id, { status: 'refused', message: sentenceOf(error, name) });
  }
}

/** Sheets of known layouts are taken; one like a sheet whose columns were pointed out in this session is read the same way. */
function choicesOf({ sheets }: OpenedView): Readonly<Record<number, SheetChoice>> {
  const confirmed = intakeState().files.flatMap(({ state }) =>
    state.status === 'open' ? Object.values(state.sheets).flatMap(({ mapping }) => mapping ?? []) : [],
  );
  return Object.fromEntries(
    sheets.map((sheet) => {
      const alike = sheet.layout === null ? confirmed.flatMap((one) => fitted(one, { rows: sheet.rows, sheet: sheet.name }) ?? []) : [];
      const mapping = sheet.layout === 'mapped' ? sheet.mapping : (alike.find(({ isSure }) => isSure)?.mapping ?? null);
      return [sheet.index, { isTaken: true, mapping }];
    }),
  );
}

/** The name stands beside the sentence already. */
function sentenceOf(error: unknown, name: string): string {
  // The browser's own words are English: a folder, or a file that is gone or held by another program.
  const message =
    error instanceof Failure ? error.message : 'Файл не удалось прочитать: возможно, это папка или файл занят другой программой.';
  const rest = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
  return rest.charAt(0).toLocaleUpperCase('ru') + rest.slice(1);
}

function drop(token: string): void {
  // A file that is closed already needs no closing.
  call('intake.drop', { token }).catch(() => undefined);
}
