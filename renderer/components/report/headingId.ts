/** Anchor of a heading in a printed document. */
export const headingId = (block: string): string => `heading-${block}`;
