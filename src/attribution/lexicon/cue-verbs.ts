/**
 * The verbs that report: how likely each is to be a cue where it is used as a verb outside quotation marks, what sort
 * of statement it makes, and what may follow it. A verb is added by writing its lemma into one row (or a new row).
 * Strengths are rounded shares of each verb's uses that carry an attribution, in tiers.
 */
import type { StatementClass } from '../../model/statement.ts';

/**
 * What a verb may take:
 * `clause` a finite clause, with or without "that"; `that` one with "that" only; `question` whether, how, what, ...;
 * `infinitive` "to …" by the speaker; `order` somebody to do something; `addressee` a hearer before the clause;
 * `object` a thing said or judged ("denied the claim"); `naming` somebody a name, or as something, in quotation marks;
 * `quote` nothing but a quotation.
 */
type Complement = 'clause' | 'that' | 'question' | 'infinitive' | 'order' | 'addressee' | 'object' | 'naming' | 'quote';

export interface CueVerb {
  readonly lemma: string;
  readonly class: StatementClass;
  readonly strength: number;
  readonly takes: ReadonlySet<Complement>;
}

type Row = readonly [StatementClass, number, string, string];

// class, strength, what they take, lemmas; words of a longer cue are joined by _
const ROWS: readonly Row[] = [
  ['speech', 0.98, 'clause question', 'say'],
  ['speech', 0.95, 'clause addressee order question', 'tell'],
  // Of courts only (reading/court-hearing.ts).
  ['speech', 0.85, 'clause question', 'hear'],
  ['speech', 0.96, 'clause', 'note insist argue explain conclude contend quip assert opine aver remark'],
  ['speech', 0.93, 'clause', 'declare reiterate concede allege maintain counter stress emphasise emphasize'],
  [
    'speech',
    0.93,
    'clause',
    'complain boast joke lament muse grouse reply retort recall recount recollect summarise summarize',
  ],
  ['speech', 0.92, 'clause question', 'announce acknowledge admit confirm reveal disclose clarify'],
  ['speech', 0.92, 'clause', 'tweet write testify proclaim attest hint elaborate'],
  ['speech', 0.92, 'that quote', 'add'],
  ['speech', 0.9, 'clause addressee order', 'warn caution remind advise assure inform notify reassure'],
  ['speech', 0.9, 'clause addressee infinitive', 'promise bet'],
  ['speech', 0.9, 'that addressee', 'put_it_to'],
  ['speech', 0.9, 'clause infinitive', 'claim vow pledge swear threaten'],
  ['speech', 0.8, 'that', 'accept hold'],
  ['thought', 0.82, 'naming', 'think consider find'],
  ['speech', 0.88, 'clause', 'suggest state mention comment observe predict imply speculate post guarantee venture'],
  ['speech', 0.8, 'clause', 'report estimate reckon indicate repeat cite signal protest underline underscore reflect'],
  [
    'speech',
    0.8,
    'quote',
    'respond answer begin cut_in continue conclude finish interject interrupt chime_in shoot_back',
  ],
  [
    'speech',
    0.8,
    'quote',
    'shout yell scream chant sing cry exclaim whisper mutter mumble murmur bellow roar call_out',
  ],
  [
    'speech',
    0.8,
    'quote',
    'laugh chuckle smile grin sigh sob sneer scoff snap gasp shrug nod beam bark growl groan hiss',
  ],
  [
    'speech',
    0.8,
    'quote',
    'email text message blog caption type print publish read recite intone offer volunteer agree',
  ],
  [
    'speech',
    0.8,
    'quote',
    'fume warble drawl echo repeat deadpan crow gush rave enthuse rant rail blast thunder demand charge boom fire_back',
  ],
  [
    'speech',
    0.85,
    'object naming',
    'accuse criticise criticize condemn denounce blast slam deride decry mock ridicule bemoan play_down sum_up refer_to',
  ],
  [
    'speech',
    0.85,
    'object naming',
    'dismiss defend denigrate tout praise hail laud applaud blame chide rebuke scold attack lambast lambaste',
  ],
  [
    'speech',
    0.85,
    'naming',
    'call describe brand dub label characterise characterize term portray deem liken pronounce declare proclaim reference',
  ],
  [
    'speech',
    0.8,
    'naming',
    'credit rate skewer assail bash pillory lampoon insult belittle disparage frame pitch bill trash',
  ],
  ['speech', 0.8, 'quote', 'go_on confess confide jeer utter mouth shoot_back'],
  ['speech', 0.8, 'object', 'cite reject welcome thank reference quote question rule_out'],
  ['refusal', 0.9, 'clause object', 'deny'],
  ['refusal', 0.85, 'infinitive', 'refuse decline'],
  ['question', 0.92, 'question addressee order', 'ask'],
  ['question', 0.9, 'question', 'wonder inquire enquire query ponder'],
  ['speech', 0.88, 'order addressee', 'urge beg implore invite instruct encourage exhort beseech'],
  ['speech', 0.9, 'clause', 'make_clear make_it_clear make_plain make_it_plain point_out'],
  ['speech', 0.85, 'order', 'call_on'],
  [
    'speech',
    0.8,
    'object',
    'call_for push_for warn_of warn_about speak_of refer_to point_to hit_out_at lash_out_at take_aim_at',
  ],
  ['speech', 0.85, 'that', 'demand request recommend propose plead'],
  ['decree', 0.85, 'clause', 'rule decree'],
  ['decree', 0.75, 'order', 'order direct'],
  ['document', 0.82, 'clause question', 'show find'],
  ['thought', 0.82, 'clause', 'believe think feel suspect figure surmise'],
  ['thought', 0.6, 'clause', 'know assume realise realize understand'],
  ['thought', 0.75, 'clause', 'agree decide determine'],
  ['attitude', 0.75, 'clause', 'fear worry doubt regret'],
  ['expectation', 0.82, 'clause infinitive', 'expect hope anticipate'],
  ['intent', 0.7, 'infinitive', 'plan intend aim'],
];

/** Every cue verb by lemma; where a verb is in several rows, it takes what any of them says, with the first's class. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = build();

function build(): Map<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const [kind, strength, takes, lemmas] of ROWS) {
    for (const written of lemmas.split(' ')) {
      const lemma = written.replaceAll('_', ' ');
      const earlier = verbs.get(lemma);
      verbs.set(lemma, {
        lemma,
        class: earlier?.class ?? kind,
        strength: Math.max(strength, earlier?.strength ?? 0),
        takes: new Set([...(earlier?.takes ?? []), ...(takes.split(' ') as Complement[])]),
      });
    }
  }
  return verbs;
}
