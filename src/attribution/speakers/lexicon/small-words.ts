/** Words that are capitalised only because a sentence starts with them. Folded. */
const read = (list: string) => new Set(list.trim().split(/\s+/));

export const SMALL_WORDS: ReadonlySet<string> = read(`
a an the this that these those my your his her its our their whose some any no every each either neither both all most many much few several another other others such what which
i me you he him she it we us they them who whom whoever one ones someone somebody anyone anybody everyone everybody nobody noone nothing something anything everything myself himself herself
and or but nor so yet for if unless because since while whereas although though as until till when whenever where wherever after before once than whether lest
of in on at by to from with without within into onto upon over under above below between among amid amidst against about around across along behind beside besides beyond despite during
except inside outside near off out past per regarding through throughout toward towards up down via like unlike following according given including concerning
is are was were be been being am has have had having do does did doing done can could will would shall should may might must ought need dare
not never always often sometimes usually also too very quite rather just only even still already again ever soon later now then here there today tomorrow yesterday tonight
dear however therefore thus hence meanwhile moreover furthermore nevertheless nonetheless instead otherwise perhaps maybe indeed finally eventually recently currently previously
earlier additionally similarly likewise first firstly second secondly third lastly next last two three four five six seven eight nine ten
why how well yes okay ok oh ah thank thanks please welcome let asked told said says say
i'm i'll i've i'd it's he's she's we're they're you're that's there's here's what's who's don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't
born speaking writing citing asking saying adding calling noting nicknamed founded opening closing holding dubbed known described cross-examined pressed challenged questioned
more less enough plenty half part whole same new old great good bad big small little long short high low early late young
monday's sunday's day days week weeks month months year years time times hundreds thousands millions dozens scores
`);

/** Words that end the head of a noun phrase: what follows only tells more about it. */
export const PHRASE_BREAKS: ReadonlySet<string> = read(`
of in on at by to from with without within into over under above below between among against about around across along behind beside beyond during except inside outside near
off per through throughout toward towards via like who whom whose which that where when as than because if but for including such called named based close familiar
is are was were has have had will would could should can may might
`);

export const DETERMINERS: ReadonlySet<string> = read(
  'the a an this that these those my your his her its our their some any no every each either neither both all most many few several another one two three four five six seven eight nine ten dozens hundreds thousands',
);

export const POSSESSIVE_PRONOUNS: ReadonlySet<string> = read('my your his her its our their');

export const PREPOSITIONS: ReadonlySet<string> = read(
  'of in on at by to from with without within into onto upon over under above below between among amid against about around across along behind beside besides beyond during except inside outside near off per through throughout toward towards via like unlike than for as',
);
