import { z } from 'zod';
import { isMailAddress } from './mailAddress.ts';

const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]*$/u;
const hostName = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)(\.[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)*$/u;

/** How the connection is closed to others: TLS from the first byte, STARTTLS before anything is said, or not at all. */
export const mailSecurity = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof mailSecurity)[number];

export const usualPorts: Readonly<Record<MailSecurity, number>> = { tls: 465, starttls: 587, none: 25 };

/** The server that letters go through, on this computer. `user` empty: it asks for no password. */
export const MailServer = z
  .object({
    isOn: z.boolean(),
    host: z
      .string()
      .trim()
      .max(253, 'Не длиннее 253 знаков')
      .refine((given) => given === '' || given === '::1' || hostName.test(given), 'Имя сервера пишется так: smtp.mail.ru'),
    port: z.number().int('Порт – целое число').min(1, 'Порт от 1 до 65535').max(65_535, 'Порт от 1 до 65535'),
    security: z.enum(mailSecurity),
    user: z.string().trim().max(200, 'Не длиннее 200 знаков').regex(oneLine, 'Напишите имя одной строкой'),
    sender: z
      .string()
      .trim()
      .max(120, 'Не длиннее 120 знаков')
      .refine((given) => given === '' || isMailAddress(given), 'Адрес пишется так: imc@mail.ru'),
    senderName: z
      .string()
      .trim()
      .max(200, 'Не длиннее 200 знаков')
      .regex(oneLine, 'Напишите имя одной строкой')
      .refine((given) => !given.includes('=?'), 'В имени недопустимые знаки: =?'),
  })
  .strict()
  .superRefine(({ isOn, host, security, sender }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (security === 'none' && !isLoopback(host))
      refuse('security', 'Без шифрования пароль и письма видны всем по дороге: выберите TLS или STARTTLS');
    if (isOn && host === '') refuse('host', 'Укажите сервер');
    if (isOn && sender === '') refuse('sender', 'Укажите адрес отправителя');
  });
export type MailServer = z.infer<typeof MailServer>;

export const noMailServer: MailServer = { isOn: false, host: '', port: 465, security: 'tls', user: '', sender: '', senderName: '' };

/** Whether what goes there never leaves this computer. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
