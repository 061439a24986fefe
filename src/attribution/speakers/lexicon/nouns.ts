import { remember } from '../../remember.ts';
import type { Gender } from '../types.ts';

/**
 * Nouns for those who speak. Each line is a family: words that can stand for one another across an article ("the
 * lawmaker" for a senator). The first family that lists a word owns it.
 */
const PERSON_FAMILIES: Readonly<Record<string, string>> = {
  spokesperson: 'spokesman spokeswoman spokesperson spokespeople representative',
  lawyer:
    'lawyer attorney barrister solicitor counsel advocate litigator attorney-general solicitor-general notary paralegal',
  prosecution: 'prosecutor da',
  defendant: 'defendant accused suspect convict inmate prisoner',
  judge: 'judge justice magistrate coroner sheriff arbitrator',
  lawmaker:
    'lawmaker senator congressman congresswoman legislator mp mep councillor councilor councilman councilwoman assemblyman assemblywoman td msp mla delegate alderman politician backbencher parliamentarian republican democrat conservative tory liberal',
  minister:
    'minister secretary premier pm chancellor taoiseach treasurer secretary-general foreign-minister tánaiste tanaiste ceann-comhairle speaker whip',
  president: 'president vice-president vice-chancellor director-general',
  governor: 'governor',
  mayor: 'mayor mayoress provost',
  candidate: 'candidate nominee contender challenger incumbent frontrunner front-runner hopeful',
  monarch: 'king queen prince princess emperor duke duchess monarch sultan emir',
  ambassador: 'ambassador envoy diplomat consul negotiator',
  police:
    'officer policeman policewoman detective inspector sergeant superintendent constable commissioner trooper marshal investigator sheriff-deputy',
  military:
    'general colonel major captain lieutenant admiral commander soldier veteran corporal airman marine sailor brigadier commodore squadron-leader rear-admiral lieutenant-colonel major-general petty-officer navigator paratrooper coxswain',
  executive:
    'executive ceo cfo boss chairman chairwoman chairperson chair chief director manager head founder co-founder cofounder owner co-owner leader entrepreneur businessman businesswoman tycoon billionaire millionaire magnate industrialist financier publisher proprietor organizer organiser convener',
  official:
    'official bureaucrat administrator clerk auditor regulator registrar staffer adviser advisor aide strategist consultant chief-of-staff operative press-secretary commissioner civil-servant ombudsman inspector-general usher bailiff town-clerk planner assessor returning-officer',
  analyst: 'analyst economist trader investor broker banker strategist pollster forecaster actuary bookmaker',
  scientist:
    'scientist researcher professor academic expert scholar lecturer biologist ecologist neuroecologist zoologist botanist physicist chemist geologist hydrologist astronomer psychologist sociologist anthropologist archaeologist historian mathematician epidemiologist virologist neuroscientist climatologist seismologist meteorologist oceanographer palaeontologist paleontologist curator engineer technologist statistician ornithologist conservationist specialist inventor developer programmer author archivist cartographer linguist physiologist toxicologist entomologist glaciologist geographer demographer theologian philosopher egyptologist classicist metallurgist co-author coauthor arborist',
  medic:
    'doctor nurse carer caregiver surgeon physician paramedic medic midwife pharmacist psychiatrist therapist dentist vet veterinarian oncologist cardiologist paediatrician pediatrician',
  clergy:
    'cardinal bishop archbishop priest pastor rabbi imam sheikh reverend vicar pope pontiff cleric monk nun chaplain preacher minister deacon dean abbot abbess prior friar rector curate canon archdeacon monsignor patriarch swami lama',
  sport:
    'player footballer striker midfielder defender goalkeeper keeper winger forward captain skipper coach manager trainer international batsman batter bowler pitcher quarterback swimmer runner sprinter cyclist rider jockey boxer golfer golfer tennis-player athlete champion medallist medalist olympian driver racer wrestler gymnast skater skier referee umpire rookie substitute runner-up number shortstop catcher closer outfielder infielder baseman reliever slugger point-guard centre-back full-back wing-back fly-half scrum-half hooker flanker all-rounder wicketkeeper stopper playmaker linebacker cornerback lineman debutant linesman physio',
  artist:
    'singer musician actor actress star artist rapper performer author writer novelist poet playwright filmmaker director producer composer conductor pianist violinist guitarist drummer dancer choreographer sculptor painter photographer comedian comic entertainer designer architect puppeteer celebrity songwriter soprano tenor dj presenter broadcaster host anchor screenwriter illustrator biographer chef cook creator understudy vocalist frontman mezzo baritone cellist violist oboist flautist trumpeter saxophonist bassist librettist actor-manager ballerina essayist lyricist showrunner cinematographer animator cartoonist violin-maker setter',
  journalist:
    'journalist reporter correspondent editor columnist blogger critic commentator interviewer biographer contributor reviewer pundit moderator host podcaster',
  activist: 'activist campaigner protester demonstrator organiser organizer marcher volunteer opponent supporter',
  teacher: 'teacher headteacher headmaster headmistress principal tutor instructor schoolteacher',
  pupil: 'student pupil undergraduate graduate teenager schoolboy schoolgirl apprentice trainee',
  trade:
    'farmer baker butcher shopkeeper trader hotelier restaurateur brewer fisherman builder plumber electrician carpenter mechanic driver trucker pilot captain miner worker steelworker cleaner waiter waitress barista bartender landlord landlady gardener florist librarian firefighter fireman postman courier salesman saleswoman accountant beekeeper shepherd rancher farmhand technician supervisor foreman receptionist secretary caretaker receptionist lifeguard surveyor ranger warden guide postwoman joiner blacksmith potter tailor seamstress hairdresser barber silversmith goldsmith stonemason roofer plasterer glazier locksmith milkman lollipop-lady postmaster postmistress lockkeeper liftman steward stewardess janitor doorman bouncer busker taxi-driver cabbie haulier trawlerman crofter winemaker cidermaker cheesemaker fishmonger greengrocer ironmonger undertaker embalmer steeplejack machinist seaman deckhand ferryman allotment-holder gamekeeper forester housekeeper nanny governess au-pair signalman stationmaster',
  kin: 'mother father mum mom dad son daughter brother sister wife husband widow widower uncle aunt cousin nephew niece grandmother grandfather grandparent grandson granddaughter nan gran grandma grandpa partner fiancé fiancée boyfriend girlfriend twin spouse ex-wife ex-husband parent sibling stepfather stepmother mother-in-law father-in-law friend colleague neighbour neighbor predecessor successor counterpart rival opponent deputy pupil mentor classmate roommate teammate team-mate co-author coauthor',
  witness:
    'witness victim survivor bystander onlooker juror complainant plaintiff claimant passenger motorist commuter pedestrian patient tourist visitor guest customer shopper tenant homeowner resident local villager islander reader listener viewer user fan spectator whistleblower',
  coaching: 'coach manager boss',
  human:
    'compatriot countryman countrywoman teammate team-mate flatmate housemate classmate roommate man woman boy girl person gentleman lady guy child teen pensioner retiree individual people someone somebody source informant insider member native millennial mother-of-two father-of-two youngster',
};

const FEMALE_NOUNS =
  'actress spokeswoman chairwoman congresswoman councilwoman assemblywoman policewoman businesswoman saleswoman queen princess duchess mother mum mom daughter sister wife widow aunt niece grandmother granddaughter nan gran grandma girlfriend fiancée ex-wife stepmother mother-in-law woman girl lady nun waitress landlady headmistress schoolgirl soprano mayoress postwoman seamstress midwife heroine hostess goddess';
const MALE_NOUNS =
  'spokesman chairman congressman councilman assemblyman policeman businessman salesman king prince duke father dad son brother husband widower uncle nephew grandfather grandson grandpa boyfriend fiancé ex-husband stepfather father-in-law man boy gentleman guy priest pope monk waiter landlord headmaster schoolboy fireman fisherman postman batsman foreman cardinal sheikh imam frontman';

/** Nouns for bodies of people. The families are those that a bare "the company" may stand for. */
const GROUP_FAMILIES: Readonly<Record<string, string>> = {
  company:
    'company firm corporation business manufacturer maker carmaker automaker retailer supermarket airline bank lender brokerage insurer startup start-up developer operator supplier utility conglomerate brand chain studio label producer publisher giant brewer group agency consultancy employer contractor carrier drugmaker chipmaker shipbuilder',
  board: 'board directors trustees management',
  council: 'council authority borough county municipality',
  union: 'union federation guild',
  party: 'party coalition opposition faction caucus',
  government: 'government administration cabinet regime state ministers',
  ministry: 'ministry department',
  agency: 'agency bureau commission regulator watchdog inspectorate service office',
  court: 'court tribunal bench jury panel judges',
  charity: 'charity foundation trust nonprofit non-profit',
  society:
    'society association institute institution organisation organization club forum network alliance league federation body',
  university:
    'university college school academy institute laboratory lab centre center hospital clinic museum library theatre theater church',
  newspaper:
    'newspaper paper magazine journal daily weekly tabloid broadcaster station channel outlet website site blog',
  campaign: 'campaign camp',
  committee: 'committee panel subcommittee inquiry commission taskforce',
  legislature: 'senate house parliament congress legislature assembly chamber',
  fund: 'fund investor',
  team: 'team squad side crew staff cast band orchestra choir club troupe',
  police: 'police force constabulary',
  family: 'family household couple pair',
  prosecution: 'prosecution defence defense',
  people:
    'public crowd community audience electorate world country nation city town village state region leadership panel delegation media press industry sector establishment elite middle-class faithful majority minority',
};

const DOCUMENT_NOUNS = `
report study survey poll paper statement letter email e-mail memo memorandum note document lawsuit suit complaint decision opinion filing brief submission indictment affidavit ruling
judgment judgement order bill law act treaty agreement accord constitution charter regulation rule guideline guidance policy plan proposal draft manifesto article story
editorial column essay book memoir novel biography autobiography dossier review audit analysis assessment research data figure statistic number result finding
estimate forecast projection census index paper text message tweet post blog caption sign banner placard poster card label leaflet flyer advert ad advertisement video
clip recording transcript tape film documentary programme broadcast podcast website page site record account minute timetable schedule manual guidebook contract
deed will invoice log diary journal headline résumé test evidence footage petition resolution motion code list legislation literature return release bulletin map chart
notice inscription plaque dispatch cable voice
`;

const PLACE_NOUNS = new Set(
  'street road avenue lane square park bridge river lake mount mountain valley island islands bay beach ocean sea hill hills fort airport station stadium county city town village district province region peninsula coast desert forest creek falls springs heights gardens harbour harbor port gulf strait canal highway boulevard cup prize award act games olympics championship championships tournament trophy festival war treaty accord agreement plaza quay terrace close drive way rink arena ground row'.split(
    ' ',
  ),
);

const read = (list: string) => list.trim().split(/\s+/);

function families(table: Readonly<Record<string, string>>): Map<string, string> {
  const map = new Map<string, string>();
  for (const [family, list] of Object.entries(table)) {
    for (const word of read(list)) if (!map.has(word)) map.set(word, family);
  }
  return map;
}

function allFamilies(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [family, list] of Object.entries(table)) {
    for (const word of read(list)) map.set(word, [...(map.get(word) ?? []), family]);
  }
  return map;
}

const PERSON = families(PERSON_FAMILIES);
const ALL_PERSONS = allFamilies(PERSON_FAMILIES);
const GROUP = families(GROUP_FAMILIES);
const ALL_GROUPS = allFamilies(GROUP_FAMILIES);
const DOCUMENT = new Set(read(DOCUMENT_NOUNS));
const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...read(FEMALE_NOUNS).map((word): [string, Gender] => [word, 'female']),
  ...read(MALE_NOUNS).map((word): [string, Gender] => [word, 'male']),
]);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'person'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['spokesmen', 'spokesman'],
  ['spokespeople', 'spokesperson'],
  ['data', 'data'],
  ['police', 'police'],
  ['press', 'press'],
  ['media', 'media'],
  ['analysis', 'analysis'],
  ['news', 'news'],
  ['boss', 'boss'],
  ['witness', 'witness'],
  ['census', 'census'],
  ['actress', 'actress'],
  ['business', 'business'],
  ['congress', 'congress'],
  ['series', 'series'],
  ['princess', 'princess'],
  ['duchess', 'duchess'],
  ['hostess', 'hostess'],
  ['headmistress', 'headmistress'],
  ['seamstress', 'seamstress'],
  ['waitress', 'waitress'],
  ['governess', 'governess'],
  ['sales', 'sales'],
  ['us', 'us'],
]);

interface Singular {
  readonly noun: string;
  readonly plural: boolean;
}

/** The singular of a noun, and whether it was plural. */
export const singular: (noun: string) => Singular = remember((noun) => {
  const known = IRREGULAR.get(noun);
  if (known !== undefined) return { noun: known, plural: known !== noun };
  if (noun.endsWith('men') && noun.length > 5) return { noun: `${noun.slice(0, -3)}man`, plural: true };
  if (!noun.endsWith('s')) return { noun, plural: false };
  if (noun.endsWith('ies') && noun.length > 4) return { noun: `${noun.slice(0, -3)}y`, plural: true };
  if (/(?:ches|shes|sses|xes)$/.test(noun)) return { noun: noun.slice(0, -2), plural: true };
  if (noun.length > 3 && !/(?:[su]s|ous|is)$/.test(noun)) return { noun: noun.slice(0, -1), plural: true };
  return { noun, plural: false };
});

/** The family of a noun for a person ("senator" → lawmaker), or null. Takes the singular. */
export const personFamily = (noun: string): string | null =>
  PERSON.get(noun) ?? PERSON.get(noun.replace(/^(?:ex|co|vice|deputy|sub|self)-/, '')) ?? null;

/** Every family a noun for a person may belong to: a "captain" commands or plays. Takes the singular. */
export const personFamilies = (noun: string): readonly string[] =>
  ALL_PERSONS.get(noun) ?? ALL_PERSONS.get(noun.replace(/^(?:ex|co|vice|deputy|sub|self)-/, '')) ?? [];

/** The family of a noun for a body, or null. Takes the singular. */
export const groupFamily = (noun: string): string | null => GROUP.get(noun) ?? null;

/** Every family a body noun may belong to: "panel" is a committee's word and a court's. */
export const groupFamilies = (noun: string): readonly string[] => ALL_GROUPS.get(noun) ?? [];

export const isDocumentNoun = (noun: string): boolean => DOCUMENT.has(noun);
export const isPlaceNoun = (noun: string): boolean => PLACE_NOUNS.has(noun);

/** The gender a noun gives away, or null. */
export const genderOfNoun = (noun: string): Gender | null =>
  GENDERS.get(noun) ?? (/[a-z]woman$/.test(noun) ? 'female' : /[a-z](?:s|sh|ch|e)man$/.test(noun) ? 'male' : null);

/** Whether a word that is in no list looks like a noun for a person by its ending. */
export const looksLikePerson = (noun: string): boolean =>
  /(?:ologist|ographer|ician|man|woman|person|keeper|maker|worker|holder|monger|-old)$/.test(noun) ||
  (noun.length >= 6 && /(?:[a-z]{3}ee|[a-z]{3}er|[a-z]{3}or|ist|eer|ian)$/.test(noun) && !NOT_PEOPLE.test(noun));

const NOT_PEOPLE =
  /^(?:coffee|committee|degree|toffee|guarantee|jubilee|pedigree|marquee|number|paper|newspaper|letter|order|matter|power|centre|center|chapter|corner|summer|winter|october|november|december|september|weather|theater|factor|sector|motor|tractor|error|mirror|terror|honor|labor|labour|harbor|minor|major|former|other|another|either|neither|whether|rather|together|however|whatever|whoever|under|after|over|never|ever|water|river|tower|flower|cover|offer|answer|transfer|disaster|register|computer|twitter|poster|shelter|easter|cancer|danger|finger|hunger|trigger|server|silver|layer|prayer|dinner|buffer|barrier|frontier|premier|earlier|career|indian|italian|russian|american|canadian|australian|asian|iranian|ukrainian|brazilian|norwegian|egyptian|belgian|austrian|european|christian|civilian|list|exist|consist|resist|persist|assist|twist|interior|superior|exterior|prior|junior|senior|color|colour|parlour|favour)$/;

/** Whether the word is a role that can stand before a name, in lower case or capitals ("coach", "Organizer"). */
export const isRoleNoun = (noun: string): boolean =>
  PERSON.has(noun) || (noun.includes('-') && PERSON.has(noun.replace(/^(?:ex|co|vice|deputy|sub)-/, '')));

/** Roles held by one at a time, which need no introduction: "the judge" may never be named. */
export const STANDING_ROLES: ReadonlySet<string> = new Set(
  'judge justice magistrate coroner referee umpire president king queen pope pontiff mayor governor prosecutor minister pm chancellor premier spokesman spokeswoman spokesperson caller driver pilot source official officer owner landlord publisher editor operator dealer'.split(
    ' ',
  ),
);
