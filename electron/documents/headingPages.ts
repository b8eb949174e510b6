/** Anchor → page from 1, read off the named places of a PDF of Chromium, whose own parts lie open; none where it has none. */
export function headingPages(pdf: Uint8Array): Readonly<Record<string, number>> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...text.matchAll(/\n(\d+) 0 obj\n(<<[^]*?)\nendobj/g)].map(([, number, body]) => [number!, body!]));
  const catalog = [...objects.values()].find((body) => body.startsWith('<</Type /Catalog'));
  const places = objects.get(reference(catalog, 'Dests') ?? '');
  const pages = leaves(objects, reference(catalog, 'Pages') ?? '');
  return Object.fromEntries(
    [...(places ?? '').matchAll(/\/(\S+) \[(\d+) 0 R/g)].map(([, name, page]) => [unescaped(name!), pages.indexOf(page!) + 1]),
  );
}

const reference = (body: string | undefined, name: string): string | undefined => new RegExp(`/${name} (\\d+) 0 R`).exec(body ?? '')?.[1];

/** Pages under a node of the tree, in order. */
function leaves(objects: ReadonlyMap<string, string>, node: string): readonly string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(node) ?? '')?.[1];
  return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(objects, kid!));
}

/** `#20` in a name of PDF stands for a byte. */
function unescaped(name: string): string {
  const bytes = name.replace(/#([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
