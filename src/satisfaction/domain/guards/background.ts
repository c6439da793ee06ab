/** What honest ratings look like in this organisation, learnt from the other units of the same period. */
export interface Background {
  /** The share of ratings that carries the mark beyond chance. */
  readonly share: number;
  /** How many times as widely counts scatter as independent ones, because people come in twos and threes. */
  readonly dispersion: number;
  /** The squared relative difference between honest units in that share: one stands in a village, another among strangers. */
  readonly spread: number;
}

export interface PeerCount {
  readonly seen: number;
  readonly of: number;
  readonly byChance: number;
}

const FEWEST_PEERS = 4;
const WIDEST = 4;
/** The highest fifth of the peers is left out: it may be what is looked for. */
const TRIMMED = 0.2;

/**
 * Never below the floors: friends in one village whom no record connects, and one widely heard phrase, exist everywhere. After
 * Spiegelhalter (2005), over-dispersion among the peers widens what counts as ordinary.
 */
export function learnBackground(peers: readonly PeerCount[], floors: Background): Background {
  const counted = peers.filter(({ of }) => of > 0);
  if (counted.length < FEWEST_PEERS) return floors;
  const kept = counted.toSorted((one, other) => excess(one) - excess(other)).slice(0, counted.length - Math.ceil(counted.length * TRIMMED));
  const of = kept.reduce((sum, peer) => sum + peer.of, 0);
  const beyond = kept.reduce((sum, peer) => sum + peer.seen - peer.byChance, 0);
  const learnt = { ...floors, share: Math.max(floors.share, beyond / of) };
  const scatter = kept.reduce((sum, peer) => {
    const { mean, dispersion } = expectCount(peer, learnt);
    return sum + (peer.seen - mean) ** 2 / Math.max(0.5, mean * dispersion);
  }, 0);
  const wider = Math.min(WIDEST, Math.max(1, scatter / kept.length));
  return { share: learnt.share, dispersion: floors.dispersion * wider, spread: floors.spread * wider };
}

/** What an honest unit would count, and how widely it would scatter. */
export function expectCount({ of, byChance }: Omit<PeerCount, 'seen'>, { share, dispersion, spread }: Background): { readonly mean: number; readonly dispersion: number } {
  const mean = byChance + share * of;
  return { mean, dispersion: dispersion + (mean > 0 ? (spread * (share * of) ** 2) / mean : 0) };
}

function excess({ seen, of, byChance }: PeerCount): number {
  return (seen - byChance) / of;
}
