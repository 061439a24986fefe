/** A desk over a shelf in memory: the answers in their real shapes, worked out in the plainest way. */
import { contentText } from '../../src/text/said.ts';
import type { DeskAnswer, DeskQuestion, Edited, Said } from '../../src/workflows/desk-questions.ts';
import type { Shelved } from './memory-world.ts';

type SaidBy = Said & { readonly speakerId: string | null };

const saidOn = (shelf: readonly Shelved[]): SaidBy[] =>
  shelf.flatMap(({ article, statements }) =>
    (statements ?? []).map((statement) => ({
      articleId: article.id,
      statementId: statement.id,
      kind: statement.kind,
      speaker: statement.speaker?.name ?? null,
      speakerId: statement.speaker?.id ?? null,
      words: contentText(article.text, statement),
      cue: 'said',
      title: article.title,
      outlet: article.outlet,
      published: article.published,
    })),
  );

const at = (published: string | null): number => Date.parse(published ?? '2026-01-01');

function speakersOn(all: readonly SaidBy[]) {
  const named = all.filter(({ speakerId }) => speakerId !== null);
  return [...Map.groupBy(named, ({ speakerId }) => speakerId!)].map(([id, of]) => ({
    id,
    name: of[0]!.speaker!,
    type: 'person' as const,
    names: [of[0]!.speaker!],
    statements: of.length,
    articles: new Set(of.map(({ articleId }) => articleId)).size,
    outlets: new Set(of.map(({ outlet }) => outlet)).size,
    firstAt: Math.min(...of.map(({ published }) => at(published))),
    lastAt: Math.max(...of.map(({ published }) => at(published))),
  }));
}

export function answer(shelf: readonly Shelved[], standing: readonly string[], question: DeskQuestion): DeskAnswer {
  const all = saidOn(shelf);
  const by = (id: string): SaidBy[] => all.filter(({ speakerId }) => speakerId === id);
  switch (question.about) {
    case 'speakers': {
      const rows = speakersOn(all)
        .filter(({ name }) => name.toLowerCase().includes(question.filter.toLowerCase()))
        .sort((a, b) => (question.sort === 'name' ? a.name.localeCompare(b.name) : b.statements - a.statements));
      return { about: 'speakers', total: rows.length, rows };
    }
    case 'speaker':
      return {
        about: 'speaker',
        heading: speakersOn(all).find(({ id }) => id === question.id) ?? null,
        roles: ['president'],
        merged: [{ id: 'lagarde', name: 'Mme Lagarde' }],
        months: [
          { month: '2026-02', count: 1 },
          { month: '2026-03', count: by(question.id).length },
        ],
        outlets: [{ name: 'Guardian', count: by(question.id).length }],
        cues: [{ name: 'said', count: 3 }],
        beside: [{ id: 'nagel', name: 'Joachim Nagel', count: 1 }],
        statements: by(question.id),
      };
    case 'timeline': {
      const statements = by(question.id).filter(({ words }) => words.includes(question.topic));
      const name = by(question.id)[0]?.speaker ?? '';
      return { about: 'timeline', name, months: [{ month: '2026-03', count: statements.length }], statements };
    }
    case 'pair': {
      const sides = question.ids.map((id) => speakersOn(all).find((each) => each.id === id));
      const articles = question.ids.map((id) => new Set(by(id).map(({ articleId }) => articleId)));
      const together = articles[0]!.intersection(articles[1]!);
      const [one, other] = sides.map((side) => side && { ...side, direct: 1, cues: [{ name: 'said', count: 2 }] });
      return {
        about: 'pair',
        sides: one && other ? [one, other] : null,
        together: together.size,
        words: ['meeting', 'rates'],
        statements: all
          .filter(({ speakerId }) => question.ids.includes(speakerId ?? ''))
          .map((said) => ({
            ...said,
            side: said.speakerId === question.ids[0] ? 0 : 1,
            together: together.has(said.articleId),
          })),
      };
    }
    case 'comparison': {
      const first = all.find(({ statementId }) => statementId === question.statementId);
      if (!first) return { about: 'comparison', first: null, others: [], reports: [], quoted: [] };
      const isTold = first.kind === 'indirect';
      return {
        about: 'comparison',
        first,
        others: isTold ? [] : [heldAgainst(first)],
        reports: [{ ...first, outlet: 'Bay Gazette' }],
        quoted: isTold ? [{ ...first, kind: 'direct', outlet: 'Northern Ledger' }] : [],
      };
    }
    case 'clusters': {
      const [first] = all.filter(({ kind }) => kind !== 'indirect');
      const cluster = first && {
        first,
        printings: 3,
        outlets: 2,
        differences: ['negation'] as const,
        otherSpeaker: false,
      };
      return { about: 'clusters', clusters: cluster ? [cluster] : [], more: false };
    }
    case 'versions': {
      const { title } = shelf.find(({ article }) => article.id === question.articleId)!.article;
      return { about: 'versions', articleId: question.articleId, title, versions: VERSIONS };
    }
    case 'version': {
      const { article } = shelf.find(({ article: { id } }) => id === question.articleId)!;
      const paragraphs = article.text.split(/\n+/).map((text, at) => ({ text, edited: at === 1 }));
      const heading = VERSIONS.find(({ number }) => number === question.number) ?? null;
      return { about: 'version', title: article.title, heading, paragraphs };
    }
    case 'changes':
      return { about: 'changes', edits: shelf.filter(({ edited }) => edited).flatMap(editsOf) };
    case 'check':
      return { about: 'check', checked: question.path.endsWith('.md') ? checked(all[0]!) : [] };
    case 'stats':
      return { about: 'stats', ...stats(all) };
    case 'searches':
      return { about: 'searches', searches: standing.map((query) => ({ name: query, query, news: 2 })) };
  }
}

const VERSIONS = [
  { number: 2, at: Date.UTC(2026, 2, 14, 8), via: 'page', current: true, edits: 1 },
  { number: 1, at: Date.UTC(2026, 2, 13, 8, 30), via: 'page', current: false, edits: null },
] as const;

/** Every kind of edit, made up for the article’s first statement. */
function editsOf({ article, statements }: Shelved): Edited[] {
  const at = Date.UTC(2026, 2, 14);
  const where = { articleId: article.id, title: article.title, outlet: article.outlet, at };
  const before = { speaker: 'Davy Strachan', words: 'You never count boats' };
  const after = { speaker: 'Davy Strachan', words: 'You count boats', statementId: statements![0]!.id };
  const none = { pieces: [], differences: [] } as const;
  return [
    {
      ...where,
      kind: 'changed',
      before,
      after,
      pieces: [
        { kind: 'same', text: 'You ' },
        { kind: 'missing', text: 'never' },
        { kind: 'same', text: ' count boats' },
      ],
      differences: ['negation'],
    },
    { ...where, kind: 'reattributed', before, after: { ...after, speaker: 'Archie Nunn' }, ...none },
    { ...where, kind: 'disappeared', before, after: null, ...none },
    { ...where, kind: 'appeared', before: null, after, ...none },
  ];
}

const heldAgainst = (said: Said) => ({
  said: { ...said, outlet: 'Northern Ledger', published: '2026-03-13' },
  pieces: [
    { kind: 'same', text: 'We are ' },
    { kind: 'missing', text: 'not ' },
    { kind: 'same', text: 'pre-committing to ' },
    { kind: 'missing', text: 'any' },
    { kind: 'added', text: 'a' },
    { kind: 'same', text: ' path' },
  ] as const,
  differences: ['negation', 'changed'] as const,
  otherSpeaker: false,
  fuller: false,
});

const checked = (said: Said) =>
  (['exact', 'altered', 'misattributed', 'paraphrase', 'not-found'] as const).map((verdict, index) => ({
    verdict,
    line: index * 3 + 1,
    column: 1,
    speaker: 'Christine Lagarde',
    words: said.words,
    match: verdict === 'not-found' ? null : heldAgainst(said),
    near: [],
  }));

function stats(all: readonly SaidBy[]) {
  const share = { statements: all.length, quotedWords: 40, share: 0.75 };
  const [first] = all;
  return {
    total: {
      articles: 2,
      statements: all.length,
      kinds: { direct: 4, mixed: 1, indirect: 1 },
      quotedWords: 53,
      withoutSpeaker: 0,
      anonymous: 1,
      singleSource: first ? [first.articleId] : [],
      namelessOnly: [],
      speakers: [{ name: 'Christine Lagarde', ...share }],
      outlets: [{ name: 'Guardian', ...share, share: 1 }],
    },
    doubtful: first ? [{ ...first, why: 'single source' as const, source: 'Davy Strachan', statements: 1 }] : [],
  };
}
