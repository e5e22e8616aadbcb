import type { Fault } from './problem.ts';
import type { Quantity } from './quantity.ts';

/** The values worked out so far, by name, and the faults met on the way. */
export interface Ledger {
  readonly faults: Omit<Fault, 'file'>[];
  /** The value of a name, or nothing where there is none. */
  valueOf(name: string): Quantity | undefined;
  /** Does some work at a place; an error becomes a fault there. */
  attempt<T>(place: string, work: () => T): T | undefined;
  /** The same for the value of a name, which is known by it from then on. */
  enter(name: string, place: string, work: () => Quantity): Quantity | undefined;
}

/** Opens a ledger in which a fault is told once, where it is, and not again where its name is used. */
export function openLedger(): Ledger {
  const values = new Map<string, Quantity>();
  const failed = new Set<string>();
  const faults: Omit<Fault, 'file'>[] = [];
  return { faults, valueOf, attempt, enter };

  function valueOf(name: string): Quantity | undefined {
    if (failed.has(name)) throw new AlreadyTold();
    return values.get(name);
  }

  function attempt<T>(place: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AlreadyTold)) {
        faults.push({ place, message: error instanceof Error ? error.message : String(error) });
      }
      return undefined;
    }
  }

  function enter(name: string, place: string, work: () => Quantity): Quantity | undefined {
    const value = attempt(place, work);
    if (value) values.set(name, value);
    else failed.add(name);
    return value;
  }
}

class AlreadyTold extends Error {}
