/** Who is heard, and how well it can be known who that is: counts that an editor asks of an article or a library. */
import type { SpeakerType, StatementKind } from '../model/statement.ts';

/** A statement as far as it counts. */
export interface Voice {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly kind: StatementKind;
  readonly speaker: { readonly id: string; readonly name: string; readonly type: SpeakerType } | null;
  /** Words inside quotation marks. */
  readonly quotedWords: number;
}

/** How much somebody is heard. Shares are of all quoted words, 0 to 1. */
export interface Share {
  readonly name: string;
  readonly statements: number;
  readonly quotedWords: number;
  readonly share: number;
}

export interface Hygiene {
  readonly articles: number;
  readonly statements: number;
  readonly kinds: Readonly<Record<StatementKind, number>>;
  readonly quotedWords: number;
  /** Statements of which nobody can say who made them. */
  readonly withoutSpeaker: number;
  /** Statements by somebody real who is not named. */
  readonly anonymous: number;
  /** Articles with several statements and only one speaker. */
  readonly singleSource: readonly string[];
  /** Articles in which nobody who is heard has a name. */
  readonly namelessOnly: readonly string[];
  /** Named speakers by quoted words, then two rows that no name hides: the unnamed and the unknown. */
  readonly speakers: readonly Share[];
  readonly outlets: readonly Share[];
}

const UNNAMED = 'unnamed sources';
const UNKNOWN = 'no identifiable speaker';

const isUnknown = ({ speaker }: Voice) => speaker === null || speaker.type === 'unknown';
const isUnnamed = ({ speaker }: Voice) => speaker?.type === 'unnamed';

function sharesBy(voices: readonly Voice[], keyOf: (voice: Voice) => readonly [key: string, name: string]): Share[] {
  const total = sum(voices);
  const groups = Map.groupBy(voices, (voice) => keyOf(voice)[0]);
  return [...groups.values()]
    .map((group) => ({
      name: keyOf(group[0]!)[1],
      statements: group.length,
      quotedWords: sum(group),
      share: total === 0 ? 0 : sum(group) / total,
    }))
    .sort((a, b) => b.quotedWords - a.quotedWords || b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

const sum = (voices: readonly Voice[]) => voices.reduce((words, voice) => words + voice.quotedWords, 0);

/** Counts the statements of one article or of many. */
export function measureHygiene(voices: readonly Voice[]): Hygiene {
  const articles = Map.groupBy(voices, ({ articleId }) => articleId);
  const idsWhere = (test: (of: readonly Voice[]) => boolean) =>
    [...articles].filter(([, of]) => test(of)).map(([id]) => id);
  const kinds = { direct: 0, mixed: 0, indirect: 0 };
  for (const { kind } of voices) kinds[kind]++;
  return {
    articles: articles.size,
    statements: voices.length,
    kinds,
    quotedWords: sum(voices),
    withoutSpeaker: voices.filter(isUnknown).length,
    anonymous: voices.filter(isUnnamed).length,
    singleSource: idsWhere((of) => of.length > 1 && new Set(of.map(({ speaker }) => speaker?.id)).size === 1),
    namelessOnly: idsWhere((of) => of.every((voice) => isUnknown(voice) || isUnnamed(voice))),
    speakers: sharesBy(voices, (voice) => {
      if (isUnknown(voice)) return [UNKNOWN, UNKNOWN];
      if (isUnnamed(voice)) return [UNNAMED, UNNAMED];
      return [`id ${voice.speaker!.id}`, voice.speaker!.name];
    }),
    outlets: sharesBy(voices, ({ outlet }) => [outlet ?? '', outlet ?? 'unknown outlet']),
  };
}
