/** Places, peoples and times that are capitalised and are not people. Lower case, without diacritics. */
const read = (list: string) => list.trim().split(/\s+/);

export const TIMES: ReadonlySet<string> = new Set(
  read(
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan halloween thanksgiving hanukkah passover diwali eid lent',
  ),
);

export const PLACES: ReadonlySet<string> = new Set(
  read(`
afghanistan albania algeria america andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia
botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt
england eritrea estonia eswatini ethiopia europe africa asia antarctica fiji finland france gabon gambia germany ghana greece grenada guatemala guinea guyana haiti honduras
hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
liechtenstein lithuania luxembourg malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar
namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa
scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga
tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
ontario quebec alberta manitoba saskatchewan queensland bavaria catalonia crimea gaza kashmir siberia tibet
amsterdam athens atlanta baghdad baltimore bangkok barcelona beijing beirut belfast belgrade berlin birmingham bogota boston bristol brussels bucharest budapest cairo calcutta
canberra caracas cardiff chicago cleveland cologne copenhagen dakar dallas damascus delhi denver detroit dubai dublin edinburgh frankfurt geneva glasgow hamburg hanoi havana
helsinki houston islamabad istanbul jakarta jerusalem johannesburg kabul karachi khartoum kiev kyiv kingston lagos leeds lima lisbon liverpool london madrid manchester manila
melbourne miami milan milwaukee minneapolis minsk montreal moscow mumbai munich nairobi naples nashville newcastle oslo ottawa paris philadelphia phoenix pittsburgh prague
pretoria pyongyang riyadh rome santiago sarajevo seattle seoul shanghai sheffield sofia stockholm sydney taipei tallinn tehran tokyo toronto tripoli tunis vancouver venice vienna
vilnius warsaw washington wellington zagreb zurich manhattan brooklyn queens bronx hollywood westminster brexit kremlin pentagon eu uk us usa u.s u.k uae
midwest south north east west mediterranean baltic atlantic pacific arctic caribbean balkans
`),
);

/** Places of two words and more that are not told by their last word. */
export const LONG_PLACES: ReadonlySet<string> = new Set(
  `new york|new york city|new jersey|new mexico|new hampshire|new zealand|new orleans|new delhi|new england|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island
los angeles|san francisco|san diego|san antonio|san jose|las vegas|st louis|salt lake city|kansas city|mexico city|washington dc|south africa|south korea|north korea|south sudan
saudi arabia|sri lanka|hong kong|costa rica|el salvador|puerto rico|united states|united kingdom|united arab emirates|ivory coast|sierra leone|burkina faso|cape verde
papua new guinea|czech republic|dominican republic|northern ireland|tel aviv|abu dhabi|rio de janeiro|sao paulo|buenos aires|kuala lumpur|cape town|addis ababa|ho chi minh city
middle east|far east|latin america|north america|south america|west bank|east jerusalem|silicon valley|wall street|downing street|capitol hill|middle west`.split(
    /[|\n]/,
  ),
);

/** First words of places' names: "Port Carrow", "Mount Athos". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(['port', 'mount', 'lake', 'fort', 'cape', 'isle']);

/** Adjectives of nation, creed and party: before a name they are no part of it. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  read(`
american african asian european british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish swedish norwegian finnish
icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian latvian lithuanian estonian serbian croatian bosnian albanian
israeli palestinian lebanese syrian jordanian iraqi iranian saudi yemeni egyptian libyan tunisian algerian moroccan nigerian kenyan ghanaian senegalese ethiopian somali
sudanese ugandan tanzanian rwandan congolese angolan zimbabwean zambian indian pakistani bangladeshi nepali afghan chinese japanese korean vietnamese thai filipino indonesian
malaysian singaporean taiwanese mongolian australian canadian mexican brazilian argentine argentinian chilean peruvian colombian venezuelan bolivian ecuadorian uruguayan paraguayan
panamanian costa-rican guatemalan honduran nicaraguan salvadoran cameroonian ivorian malian gambian liberian namibian botswanan malawian georgian armenian kazakh
cuban haitian jamaican republican democratic democrat conservative liberal labour tory green catholic protestant orthodox christian muslim jewish hindu buddhist sikh anglican
lutheran methodist evangelical islamic arab kurdish latino hispanic northern southern eastern western central olympic paralympic federal national royal nobel
californian texan parisian londoner parliamentary presidential
`),
);

const NATIONALS = new Set(
  read(`
dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman scotswoman cornishman yorkshireman yorkshirewoman
briton spaniard swede dane finn norwegian pole turk scot croat serb czech slovak swiss portuguese japanese chinese new-yorker londoner parisian texan californian
`),
);

/** Whether the word is what one calls a person of some nation: "the Dutchman", "the Russian". */
export const isNational = (folded: string): boolean =>
  NATIONALS.has(folded) || (ADJECTIVES.has(folded) && /(?:an|i|ese)$/.test(folded));
