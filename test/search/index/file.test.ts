import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from '../../../src/search/index/build.ts';
import { loadSegment, saveSegment } from '../../../src/search/index/file.ts';
import { statementRow } from '../support/rows.ts';

const path = join(tmpdir(), `dixit-${process.pid}.vx`);

function segment() {
  const builder = new SegmentBuilder();
  builder.addStatement(statementRow({ content: 'The bank will hold its rate.', speaker_name: 'Ana Luk', cue: 'said' }));
  builder.addStatement(statementRow({ id: 2, content: 'It may not.', speaker_name: 'Bo Reed', kind: 'mixed' }));
  return builder.build();
}

describe('the index file', () => {
  it('gives back the segment that was saved', async () => {
    const saved = segment();
    await saveSegment(path, saved);
    expect(Buffer.from(loadSegment(path)!.buffer)).toEqual(Buffer.from(saved.buffer));
  });

  it('is not believed when cut short or longer than it says', async () => {
    await saveSegment(path, segment());
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        writeFileSync(path, whole.subarray(0, length));
        expect(loadSegment(path)).toBeNull();
      }),
      { numRuns: 60 },
    );
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(8)]));
    expect(loadSegment(path)).toBeNull();
  });

  it('is not believed when any byte of it is another', async () => {
    await saveSegment(path, segment());
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(whole);
        changed[at]! ^= change;
        writeFileSync(path, changed);
        expect(loadSegment(path)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is as good as missing when it is a folder or not there', () => {
    expect(loadSegment(tmpdir())).toBeNull();
    expect(loadSegment(join(tmpdir(), 'no-such-index.vx'))).toBeNull();
  });
});
