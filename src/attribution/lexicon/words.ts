/** Closed lists of small words the rules look for. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of time that end a noun phrase ("said Roldan Monday") or stand between a cue and its content. */
export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
  mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  earlier later recently afterwards afterward then now again`);

/** Heads of phrases that say how or where something was said: "in a statement", "at a news conference". */
export const MEDIUM_NOUNS = words(`
  statement interview tweet tweets letter email e-mail emails speech address conference call telephone phone post posts
  blog memo report radio television tv hearing rally debate briefing press release message broadcast podcast video column
  editorial op-ed article book filing affidavit testimony appearance meeting town hall event court note text texts
  twitter facebook instagram x newsletter magazine essay documentary series remarks response reply reference
  newspaper programme program show session parliament congress evidence trial lawsuit complaint prepared
  telegram fundraiser ceremony announcement comments comment monologue lecture keynote sermon panel forum q&a`);

/** People told something, who end the phrase after "told": "told reporters taxes would rise". */
export const ADDRESSEES = words(`
  reporters journalists lawmakers jurors investors analysts supporters voters members mps senators councillors
  residents staff parliament congress fans readers viewers listeners colleagues officers police detectives magistrates
  shareholders employees workers students parents donors delegates attendees friends officials councilmembers
  people everyone audiences followers customers clients locals broadcasters guests`);

/** Pronouns that can be a source. */
export const SUBJECT_PRONOUNS = words(
  'i we you he she they it who everyone nobody somebody someone one others many some',
);

/** Relative pronouns: the source of "the minister, who said". */
export const RELATIVES = words('who which that');

/** Forms of the verb that makes a passive. */
export const FORMS_OF_BE = words("is are was were be been being am 're 'm");

/** Verbs that carry a cue in the infinitive along with them: "went on to say", "rang to say". */
export const CARRIERS = words('go come continue begin call ring phone');

/** Verbs of refusing: "declined to say". */
export const REFUSERS = words('decline refuse');

/** Words that begin an embedded question. */
export const QUESTION_WORDS = words('whether if how what why who where when which whom whose');

/** Nouns that, before a quotation, make it a title or a name rather than speech. */
export const TITLE_NOUNS = words(`
  film movie book novel song album single show series play musical podcast magazine newspaper essay paper poem memoir
  documentary episode programme program sitcom drama comedy opera ballet exhibition painting game app campaign scheme
  slogan hashtag headline title nickname trophy award theme label banner hit track video column article report motto
  phrase word term code-named codenamed trademark brand band group project operation initiative`);

/** Participles that, before a quotation, make it a name: "titled", "known as". */
export const NAMING_PARTICIPLES = words(`
  titled entitled called named dubbed nicknamed codenamed known subtitled headlined christened labelled labeled
  captioned branded so-called termed`);

/** Verbs of showing or making a work: what is in quotation marks after them is its title. */
export const WORK_VERBS = words(`
  sing perform publish release direct star play watch host write read record co-host guest-host appear premiere produce`);

/** Nouns of saying that take a clause: "Lund's claim that …". */
export const SAYING_NOUNS = words(`
  claim claims assertion contention insistence suggestion warning warnings promise promises pledge pledges vow vows
  argument answer reply response point prediction assurance assurances statement remark remarks comment comments concern
  concerns fear fears belief admission declaration accusation allegation aside complaint conclusion charge boast view
  threat threats call calls`);

/** Words that rules look for where no verb of saying reports: one that is not here is not looked at by them. */
export const SOUGHT: ReadonlySet<string> = new Set([
  ...SAYING_NOUNS,
  ...words('according per in as came comes reportedly allegedly purportedly supposedly'),
]);

/** What sort of article it is, before the colon of a headline. */
export const ARTICLE_KINDS =
  /^(?:opinion|comment|commentary|column|diary|editorial|letters?(?: to the editor)?|(?:\w+ )?review|analysis|profile|obituary|feature|explainer|factbox|fact sheet|timeline|recap|exclusive|update|watch|video)$/i;
