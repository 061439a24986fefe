/** Looks the library over, mends what can be mended, and says what it did. */
import { rmSync, statSync } from 'node:fs';
import { EXTRACTOR } from '../attribution/extractor.ts';
import {
  checkLibrary,
  type Finding,
  forgetDerivations,
  mendLibrary,
  purgeDeleted,
  type Stock,
  takeStock,
} from '../library/check.ts';
import { searchIndexPath } from '../library/home.ts';
import { type Library, openExisting, openLibrary } from '../library/open.ts';
import { forgetQuotationIndex } from '../library/quotations.ts';
import { type Salvage, salvageLibrary } from '../library/salvage.ts';
import { LibraryError } from '../model/errors.ts';
import { packageVersion } from '../model/package-root.ts';
import { startAttributor } from './attributor.ts';
import { type Rederived, rederiveAll } from './rederive.ts';

export interface Examination {
  readonly path: string;
  /** What was wrong; empty when nothing was. */
  readonly found: readonly Finding[];
  /** Where a damaged file is kept and what was saved of it. */
  readonly salvage: Salvage | null;
  /** Articles removed for good. */
  readonly purged: number;
  /** Texts whose statements were derived again, and the titles of those on which that failed. */
  readonly rederived: Rederived;
  /** What is still wrong after mending. */
  readonly left: readonly Finding[];
  readonly stock: Stock;
  /** The search index; without bytes while there is none. */
  readonly index: { readonly path: string; readonly bytes: number | null };
  readonly versions: { readonly dixit: string; readonly node: string; readonly extractor: string };
}

export interface Treatment {
  /** Remove for good what the reader deleted. */
  readonly purge: boolean;
  /** Make everything that is derived anew: statements also where they are up to date, and both indexes. */
  readonly rebuild: boolean;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Throws LibraryError where even the doctor can do nothing (no library, locked, full, read-only, newer schema). */
export async function examineLibrary(path: string, treatment: Treatment): Promise<Examination> {
  const first = openOrSalvage(path, treatment.now);
  let { library, salvage } = first;
  const found = salvage ? [{ what: 'the file is damaged', count: 1 }] : findIn(library);
  if (!salvage && found.some(({ what }) => what.startsWith(IN_THE_FILE))) {
    library.close();
    salvage = salvageLibrary(path, stampOf(treatment.now));
    library = openLibrary(path);
  }
  const attributor = startAttributor(treatment.signal);
  const index = searchIndexPath(path);
  try {
    if (found.length > 0) mendLibrary(library);
    const purged = treatment.purge ? purgeDeleted(library) : 0;
    // Nobody can tell which statements were lost with the damaged file.
    if (treatment.rebuild || salvage) forgetDerived(library);
    const rederived = await rederiveAll({ library, attributor }, treatment);
    return {
      path,
      found,
      salvage,
      purged,
      rederived,
      left: found.length > 0 ? checkLibrary(library) : [],
      stock: takeStock(library),
      index: { path: index, bytes: statSync(index, { throwIfNoEntry: false })?.size ?? null },
      versions: { dixit: packageVersion(), node: process.versions.node, extractor: EXTRACTOR },
    };
  } finally {
    await attributor.stop();
    library.close();
  }
}

function forgetDerived(library: Library): void {
  forgetDerivations(library);
  forgetQuotationIndex(library);
  rmSync(searchIndexPath(library.path), { force: true });
}

/** How a finding of SQLite's own check begins. */
const IN_THE_FILE = 'in the file: ';

/** What is wrong, also where the damage is so that the library cannot be looked through. */
function findIn(library: Library): Finding[] {
  try {
    return checkLibrary(library);
  } catch (error) {
    if (!(error instanceof LibraryError) || error.fault !== 'damaged') throw error;
    return [{ what: `${IN_THE_FILE}it cannot be read to its end`, count: 1 }];
  }
}

const stampOf = (now: Date): string => now.toISOString().replaceAll(/[:.]/g, '-');

function openOrSalvage(path: string, now: Date): { library: Library; salvage: Salvage | null } {
  try {
    return { library: openExisting(path), salvage: null };
  } catch (error) {
    if (!(error instanceof LibraryError) || error.fault !== 'damaged') throw error;
    const salvage = salvageLibrary(path, stampOf(now));
    return { library: openLibrary(path), salvage };
  }
}
