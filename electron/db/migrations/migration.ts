/** One step of the file's layout; its place in the list is the version it leads to. */
export type Migration = { readonly name: string; readonly sql: string };
