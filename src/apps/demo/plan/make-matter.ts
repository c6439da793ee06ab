import type { Actor, UnitId } from '../../../petitions/domain/index.ts';
import { newPetitioner, type ReceivedMatter } from '../../../petitions/server/index.ts';
import { addDays } from '../../../platform/kernel/index.ts';
import type { DemoOrganisation } from '../organisation/demo-organisation.ts';
import { inventName } from '../organisation/person-names.ts';
import { Random } from '../random.ts';
import { writeMatter } from '../texts/matter-texts.ts';
import { inventAddress, inventPhone } from '../texts/places.ts';
import { inventScene, type Scene } from '../texts/scene.ts';
import { themes } from '../themes/index.ts';
import { describeChannel } from './channel-details.ts';
import type { Arrival } from './arrival.ts';
import { isByWire } from './is-by-wire.ts';

const PROGRAM: Actor = { kind: 'system' };
const FORM_VERSION = 'demo-1';
const SEALED = { title: '检举控告（内容已密封）', requests: [], facts: '', reasons: '' };

/** The streams of one arrival: what it is about, who brings it, how it was put. */
const STREAM = { scene: 2, people: 3, words: 4 } as const;

export interface MatterMaker {
  readonly organisation: DemoOrganisation;
  readonly seed: number;
}

/** A follower speaks of what the first matter was about. */
export function sceneOf({ seed }: Pick<MatterMaker, 'seed'>, arrival: Arrival): Scene {
  const first = arrival.first ?? arrival;
  const theme = themes.get(first.themeCode);
  if (!theme) throw new RangeError('no such theme');
  const { unitCode, receivedOn, area } = first;
  return inventScene(new Random(seed, first.index, STREAM.scene), { theme, unitCode, receivedOn, ...(area === undefined ? {} : { area }) });
}

export function makeMatter(maker: MatterMaker, arrival: Arrival): ReceivedMatter {
  const { organisation, seed } = maker;
  const words = new Random(seed, arrival.fate === 'DOUBLE' ? (arrival.first?.index ?? 0) : arrival.index, STREAM.words);
  const people = inventPeople(new Random(seed, (arrival.first ?? arrival).index, STREAM.people), arrival);
  const isSealed = arrival.fate === 'SEALED';
  const texts = isSealed ? SEALED : writeMatter(words, sceneOf(maker, arrival), arrival.class);
  const channelDetails = isSealed ? {} : describeChannel(words, arrival, people.identities[0]);
  const { petitionId, channel, receivedAt, receivedOn } = arrival;
  return {
    petitionId, channel, receivedAt, receivedOn, ...texts, channelDetails,
    by: channel === 'ONLINE' ? { kind: 'petitioner', petitionerId: null } : PROGRAM,
    how: isByWire(channel) && !isSealed ? 'capture' : 'register',
    officeUnitId: organisation.unitId(arrival.officeCode),
    source: sourceOf(words, arrival),
    anonymous: people.anonymous,
    contact: people.contact,
    // Whoever reports a leader is known to the discipline officers alone.
    petitioners: isSealed ? [] : people.identities.map((identity, index) => newPetitioner(identity, index === 0 ? 'MAIN' : people.others)),
    petitionerCount: people.count,
    firstTime: arrival.first === undefined && words.chance(0.93),
    reported: reportedBy(words, maker, arrival),
    retaliationAlleged: arrival.fate === 'RETALIATION',
    files: [],
    raw: Buffer.from(JSON.stringify(isSealed ? { sealed: true } : { ...texts, ...channelDetails, petitioner: people.identities[0] ?? null }), 'utf8'),
    formVersion: FORM_VERSION,
    origin: channel === 'ONLINE' ? 'portal' : 'desk',
  };
}

interface People {
  readonly anonymous: boolean;
  readonly contact: ReceivedMatter['contact'];
  readonly count: number;
  readonly others: 'REPRESENTATIVE' | 'SIGNATORY';
  readonly identities: readonly { readonly kind: 'PERSON'; readonly name: string; readonly phone?: string; readonly address?: string; readonly email?: string }[];
}

const MOST_NAMED = 5;

function inventPeople(random: Random, { channel, fate, first, demand }: Arrival): People {
  const canHide = channel !== 'VISIT' && channel !== 'HOTLINE_TRANSFER' && first === undefined && fate === 'ORDINARY' && demand === undefined;
  const anonymous = fate === 'SEALED' ? random.chance(0.45) : canHide && random.chance(0.08);
  const isUnclear = !anonymous && demand === undefined && (channel === 'LETTER' || channel === 'PHONE') && random.chance(0.06);
  const count = anonymous || fate !== 'ORDINARY' || !random.chance(0.065) ? 1 : random.weighted([[2, 4], [3, 3], [5, 2], [random.int(6, 48), 3]]);
  const named = anonymous ? 0 : Math.min(count, MOST_NAMED);
  return {
    anonymous,
    contact: { nameClear: !anonymous, addressClear: !anonymous && !isUnclear },
    count,
    others: channel === 'VISIT' ? 'REPRESENTATIVE' : 'SIGNATORY',
    identities: Array.from({ length: named }, () => inventIdentity(random, isUnclear)),
  };
}

function inventIdentity(random: Random, isUnclear: boolean): People['identities'][number] {
  const { name, spelling } = inventName(random);
  const phone = inventPhone(random);
  if (isUnclear) return { kind: 'PERSON', name };
  const mail = random.chance(0.2) ? { email: `${spelling}${random.int(1, 99)}@example.com` } : {};
  return { kind: 'PERSON', name, phone, address: inventAddress(random), ...mail };
}

function sourceOf(random: Random, { channel, receivedOn, fate, demand, officeCode }: Arrival): ReceivedMatter['source'] {
  if (channel === 'HOTLINE_TRANSFER') return { via: 'TRANSFER', fromBody: '岚江市12345政务服务便民热线' };
  const mayComeFromAbove = fate === 'ORDINARY' && demand === undefined && officeCode.length === 4 && channel === 'LETTER';
  if (mayComeFromAbove && random.chance(0.12)) return { via: 'ASSIGNMENT', fromBody: '岚江市信访局', feedbackDueOn: addDays(receivedOn, random.pick([75, 90, 100])) };
  return mayComeFromAbove && random.chance(0.15) ? { via: 'TRANSFER', fromBody: '岚江市信访局' } : { via: 'DIRECT' };
}

const DEPARTMENTS_WITH_HEADS = ['LJZZRL', 'LJZZHQ', 'LJZYKF', 'LJZYGC', 'LJJYFW', 'LJJYRL'];

/** An ordinary appeal may name the head of a department, who then has no part in it; retaliation is alleged of a whole branch. */
function reportedBy(random: Random, { organisation }: MatterMaker, { fate, unitCode, class: matterClass, demand }: Arrival): ReceivedMatter['reported'] {
  if (fate === 'RETALIATION') return { unitIds: [organisation.unitId(random.pick(['LJZZZZ', 'LJZZZP', 'LJJYDQ', 'LJZYWY']))], staffIds: [] };
  const mayName = matterClass === 'APPEAL_RESOLUTION' && fate === 'ORDINARY' && demand === undefined && DEPARTMENTS_WITH_HEADS.includes(unitCode);
  if (!mayName || !random.chance(0.03)) return { unitIds: [], staffIds: [] };
  const unitId: UnitId = organisation.unitId(unitCode);
  const [head] = organisation.holders('unitHead', unitId);
  return { unitIds: [], staffIds: head ? [head.staffId] : [] };
}
