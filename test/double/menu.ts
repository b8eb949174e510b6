import { app } from './app.ts';
import { openWindows } from './openWindows.ts';

type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly type?: string;
  readonly submenu?: readonly Template[];
  readonly click?: () => void;
};

/** A menu is data here: tests read it and press its items. */
class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly type: string;
  readonly submenu: Menu | undefined;
  readonly click: () => void;

  constructor({ id, label = '', role, accelerator, type = 'normal', submenu, click }: Template) {
    this.id = id;
    this.label = label;
    this.role = role;
    this.accelerator = accelerator;
    this.type = type;
    this.submenu = submenu && new Menu(submenu);
    this.click = () => {
      if (role === 'quit') app.quit();
      else if (role === 'close') openWindows.at(-1)?.close();
      else click?.();
    };
  }
}

export class Menu {
  private static current: Menu | null = null;
  readonly items: readonly MenuItem[];

  constructor(template: readonly Template[]) {
    this.items = template.map((item) => new MenuItem(item));
  }

  static readonly buildFromTemplate = (template: readonly Template[]) => new Menu(template);
  static readonly setApplicationMenu = (menu: Menu | null) => void (Menu.current = menu);
  static readonly getApplicationMenu = () => Menu.current;

  getMenuItemById(id: string): MenuItem | null {
    return this.items.flatMap((item) => (item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? []))).at(0) ?? null;
  }
}
