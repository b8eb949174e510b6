/** Why a foreign file can't be read: a code for scripts and a sentence for the user. */
export type RefusalCode =
  'file-empty' | 'file-too-large' | 'file-old-excel' | 'file-encrypted' | 'file-not-a-table' | 'file-damaged' | 'file-too-slow';

/** Thrown inside the reader and sent out of it as a value. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(sentences[code]);
    this.name = 'Refusal';
    this.code = code;
  }
}

const sentences: Readonly<Record<RefusalCode, string>> = {
  'file-empty': 'Файл пуст.',
  'file-too-large': 'Файл слишком велик для таблицы результатов: больше 20 МБ, 5000 строк, 300 столбцов или 200 000 ячеек.',
  'file-old-excel': 'Это таблица старого формата Excel (.xls). Откройте её в Excel или LibreOffice и сохраните как .xlsx.',
  'file-encrypted': 'Таблица защищена паролем. Снимите пароль на открытие и сохраните файл заново.',
  'file-not-a-table': 'Это не таблица: читаются файлы .xlsx и .csv.',
  'file-damaged': 'Файл повреждён: таблицу прочитать не удалось. Получите его заново.',
  'file-too-slow': 'Таблица не прочиталась за отведённое время и память. Уберите из файла лишние листы и оформление.',
};
