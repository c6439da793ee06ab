import { fillPetitions } from './petitions.ts';
import { type Installation, makeInstallation } from './installation.ts';

/** What the measures of one run stand on; what is costly to make is made once and shared. */
export interface Stage {
  say(text: string): void;
  /** An office with so many matters from three years, most of them closed. Made when it is first asked for. */
  officeWith(count: number): Promise<Installation>;
  close(): void;
}

const SPAN_IN_DAYS = 3 * 365;

export function createStage(say: (text: string) => void): Stage {
  const offices = new Map<number, Promise<Installation>>();
  const made: Installation[] = [];

  async function make(count: number): Promise<Installation> {
    const installation = await makeInstallation(`office-${count}`);
    made.push(installation);
    await fillInstallation(installation, { count, spanInDays: SPAN_IN_DAYS, say });
    return installation;
  }

  return {
    say,
    officeWith: (count) => {
      const office = offices.get(count) ?? make(count);
      offices.set(count, office);
      return office;
    },
    close: () => made.forEach((installation) => installation.remove()),
  };
}

export interface Filling {
  readonly count: number;
  readonly spanInDays: number;
  readonly say: (text: string) => void;
}

const SAY_EVERY = 20_000;

/** Fills an installation and brings the planner's figures up to date, as autovacuum does within the hour. */
export async function fillInstallation(installation: Installation, { count, spanInDays, say }: Filling): Promise<void> {
  const started = performance.now();
  await installation.withParts(async (parts) => {
    await fillPetitions(parts, installation.organisation, {
      count,
      spanInDays,
      onProgress: (done) => {
        if (done % SAY_EVERY === 0) say(`  ${done} of ${count} matters written`);
      },
    });
    await installation.withOwner((client) => client.query('vacuum analyze'));
  });
  say(`  ${count} matters made in ${Math.round((performance.now() - started) / 1000)} s`);
}
