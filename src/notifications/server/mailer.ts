import { createTransport } from 'nodemailer';
import { fail, succeed, type Result } from '../../platform/kernel/index.ts';

interface Mail {
  /** Becomes the Message-ID: a mail that is sent again after a crash is recognised as the same. */
  readonly deliveryId: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

/** `isPermanent`: no later attempt can succeed. `reply` is the server's code, never its words, which may hold the address. */
export interface MailFailure {
  readonly isPermanent: boolean;
  readonly reply: string;
}

export interface Mailer {
  send(mail: Mail): Promise<Result<undefined, MailFailure>>;
  close(): void;
}

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;

/** Sends over SMTP; `undefined` when no server is set up. */
export function createMailer(settings: { readonly smtpUrl: string | undefined; readonly from: string }): Mailer | undefined {
  if (settings.smtpUrl === undefined) return undefined;
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = settings.from.split('@').at(-1)?.replace(/[^A-Za-z0-9.-]/g, '') ?? 'localhost';
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          from: settings.from,
          to: { name: '', address: mail.address },
          subject: mail.subject,
          text: mail.text,
          messageId: `<${mail.deliveryId}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return succeed(undefined);
      } catch (error) {
        return fail(describeFailure(error));
      }
    },
    close: () => transport.close(),
  };
}

// A wrong password answers 535, which an operator can mend: only what concerns this recipient or this mail is permanent.
function describeFailure(error: unknown): MailFailure {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const isAboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isPermanent = isAboutThisMail && typeof responseCode === 'number' && responseCode >= 500;
  return { isPermanent, reply: typeof responseCode === 'number' ? String(responseCode) : typeof code === 'string' ? code : 'UNKNOWN' };
}
