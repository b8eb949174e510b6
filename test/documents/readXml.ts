/** An element of an XML file: enough of a reader to check our own output by another way than it was written. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

/** Reads well-formed XML; throws at a tag that does not match and at characters that XML 1.0 forbids. */
export function readXml(xml: string): Element {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (forbidden) throw new Error(`forbidden character U+${forbidden[0].codePointAt(0)?.toString(16)}`);
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, close, name = '', attributes = '', single, text] of xml.matchAll(
    /<(?:\?[^>]*\?>)|<(\/?)([\w:.-]+)([^>]*?)(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) open.at(-1)!.children.push(decoded(text));
    else if (close === '/') {
      if (open.pop()!.name !== name) throw new Error(`unexpected </${name}>`);
    } else if (name !== '') {
      const element: Element = { name, attributes: attributesOf(attributes), children: [] };
      open.at(-1)!.children.push(element);
      if (single !== '/') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, digits?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)) : (named[name] ?? ''),
  );
}

export function elementsOf({ children }: Element): readonly Element[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All descendants of the name, in document order. */
export function all(element: Element, name: string): readonly Element[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
