const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];

/** «07» → «июля»; empty for what is no month. */
export function monthOf(number: string): string {
  return months[Number(number) - 1] ?? '';
}
