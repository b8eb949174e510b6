/** One page of the help. */
export type HelpPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered?: true; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly label: string; readonly rows: readonly (readonly [term: string, meaning: string])[] };

export type HelpTopic = { readonly id: string; readonly title: string; readonly parts: readonly HelpPart[] };

/** Whether the topic says anything on all the words asked for. */
export function answers(topic: HelpTopic, question: string): boolean {
  const said = wordsOf(topic).toLocaleLowerCase('ru');
  return question
    .toLocaleLowerCase('ru')
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** The sentence of the topic that holds the first word asked for. */
export function excerptOf(topic: HelpTopic, question: string): string {
  const [word = ''] = question.toLocaleLowerCase('ru').split(/\s+/);
  const sentence = topic.parts.flatMap(sentencesOf).find((text) => text.toLocaleLowerCase('ru').includes(word));
  return sentence ?? '';
}

function wordsOf({ title, parts }: HelpTopic): string {
  return [title, ...parts.flatMap(sentencesOf)].join(' ');
}

function sentencesOf(part: HelpPart): readonly string[] {
  switch (part.kind) {
    case 'text':
    case 'heading':
      return [part.text];
    case 'list':
      return part.items;
    case 'pairs':
      return part.rows.map(([term, meaning]) => `${term}: ${meaning}`);
  }
}
