import type { Gender } from '../types.ts';

/**
 * Common first names of many languages and the gender they most often go with. A name that is common for both is in
 * neither list. Written for this program; folded to lower case without diacritics.
 */
const FEMALE = `
aaliyah abigail ada adaeze adele adriana adrienne agata agnes agnieszka aicha aida aiko ailsa aimee aisha aissatou akua alberta aleksandra
alessandra alessia alexa alexandra alexandria alexia alice alicia alina alison allison alma alyssa amal amalia amanda amara amelia amelie amina
aminata amira amy ana anastasia anca andrea angela angelica angelina anita anja anke ann anna annabel anne annegret annette annie anouk antonia
anya aoife arianna ariana ashley asa asma astrid aurora ava ayesha aylin ayse azadeh barbara beata beatrice beatriz becky belinda berit bernadette
bernice beth bethany betsy betty bianca birgit blanca brenda bridget brigitte brittany camila camilla candace carla carlotta carly carmen carol
carole carolina caroline carolyn carrie cassandra caterina catherine cathy catriona cecilia celeste celia celine chantal charlene charlotte chelsea
cheryl chiara chidinma chioma chloe christa christiane christina christine cindy ciara claire clara clare clarissa claudia clementine colette
colleen concepcion connie constance cora corinne courtney cristina cynthia dagmar daisy dalia daniela danielle daphne daria dawn deborah debra
deirdre delia delphine denise desiree diana diane dianne dilek dina dolores dominika donna dora doris dorota dorothy ebony edith edna eileen elaine
eleanor elena eleni eleonora elif elin elisa elisabeth elise eliza elizabeth ella ellen elodie elsa elsie emilia emilie emily emma erica erika
erin esme esmeralda estelle esther ethel eugenia eunice eva eve evelyn ewa faith fatima fatma fatou fatoumata felicity fernanda fiona flavia
fleur flora florence frances francesca francine freya frida frieda gabriela gabriella gabrielle gail galina gemma genevieve georgia
georgina geraldine gertrude gillian gina giorgia giovanna gisela giulia gladys glenda gloria grace graciela greta gretchen guadalupe gudrun gwen
gwendolyn hadiza halima hana hanna hannah harriet hazel heather hedwig heidi helen helena helene helga henrietta hermione hilary hilda hillary
hina holly hope hortensia huda ida ifeoma ikram ilaria ilona ilse imogen imelda ina indira ines inga inge ingrid inna ioana irena irene irina
iris irma isabel isabella isabelle isla isobel ivana ivanka ivonne jacqueline jacinta jacinda jade jana jane janet janice janine jasmine jasna
jean jeanette jeanne jelena jemima jennifer jenny jessica jill jo joan joana joanna joanne jocelyn johanna josefina josephine joy joyce juana
juanita judith judy julia juliana julie juliet juliette june justine kaja kamala karen karin karina karolina karoline katarina katarzyna kate
katerina katharina katherine kathleen kathryn kathy katie katja katrina kayla keiko kelly kerry khadija kimberly kinga kirsten kirsty kristen
kristin kristina krystyna lakshmi lan lara larissa latoya laura lauren laurence lea leah leila lena leonie leonora leslie leticia lidia lila
lilian liliana lillian lily lina linda lindiwe lisa lisbeth livia liz liza lizzie lola lorena loretta lorna lorraine lottie lou louisa
louise lourdes lucia lucie lucille lucinda lucy ludmila luisa luiza lydia lynn lynne mabel madeleine madison mae magda magdalena maggie mai maja
makiko malala malgorzata malia mandy manon manuela mara marcela marcia margaret margarita margherita margot marguerite maria mariam mariana
marianne marie marija marina marisa marisol marjorie marlene marta martha martina martine mary maryam mathilde matilda maud maura maureen mavis
maxine maya mayumi megan meghan mei melania melanie melinda melissa mercedes meredith mia michaela michele michelle mika mildred milena mina minnie
mira miranda miriam molly mona monica monika monique muriel myra nadia nadine nadya naima nancy naomi natalia natalie natasha nathalie neha nia
nicola nicole nina nkechi noemi nora norma nour nuria octavia odile odette ogechi oksana olena olga olive olivia olya ophelia paige
pam pamela paola patience patricia paula paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis pia pilar polly pooja precious
priscilla priya priyanka rachel raisa rania raquel rasa rebecca regina renata renee rhea rhiannon rhoda rita roberta rocio rosa rosalia rosalind
rosamund rosario rose rosemary rosie rosalie roxana roxanne ruby rukhsana ruth ruthie sabina sabine sabrina sadie sakura sally salma samantha samia
sana sandra sanna saoirse sara sarah saskia savannah selena selma serena shanaz shannon sharon sheila shelley shirin shirley shona shreya sian sigrid
silke silvia simone sinead siobhan smita sofia sofie solange solveig sonia sonja sonya sophia sophie stacey stella stephanie sue suki sumaya sunita
susan susana susanna susanne susie suzanne suzette svetlana swati sylvia sylvie tabitha tamar tamara tamsin tania tanya tara tatiana tatyana teresa
tereza tess tessa thandiwe thea thelma theresa therese tina toni tonia tracey tracy trang trisha trudy tuuli ulla ulrike una ursula uschi valentina
valeria valerie vanessa vera verena verity veronica veronika victoria vilma viola violet virginia vivian vivienne wambui wanda wangari wanjiru
wendy whitney wilhelmina winifred winnie xiomara yael yasmin yasmine yelena yetunde yevgenia yoko yolanda yulia yuliya yumi yuko yvette yvonne
zahra zainab zara zeynep zoe zofia zora zsofia zsuzsanna zuzana
`;

const MALE = `
aaron abdel abdou abdul abdullah abdulrahman abel abraham abu achim adam adebayo adolfo adnan adrian ahmad ahmed ahmet aidan akbar akira alain alan
alastair albert alberto aldo alec alejandro aleksander aleksandr aleksei alessandro alexander alexandre alexandros alexandru alexei alexey alf
alfonso alfred alfredo ali alistair allan allen alonso alvaro alvin amadou amar ambrose amir amit amos anand anatoly anders andre andreas andrei
andres andrew andrey andrii andrzej andy angelo angus ansel anselm anthony anton antonio antti anwar archibald archie ari arjun armando arman armin
arnaud arne arnold aron arthur artur arturo arvid ashok asif aslan augustin augusto austin aziz barack barnaby barney barry bart bartosz basil
bastian ben benedict benedikt bengt benito benjamin bernard bernardo bernd bernie bert bertrand bilal bill billy bjorn bob bobby bogdan boris
brad bradley brendan brent brett brian bruce bruno bryan burak byron calum calvin cameron can carl carlo carlos carsten cecil cedric cesar chad
charles charlie chester chidi chinedu chris christian christoph christophe christopher chuck chukwuemeka claude claudio claus clement clemens cliff
clifford clint clive clyde cole colin conor constantin cornelius craig cristian cyril cyrus dale damian damien dan daniel daniele danilo danny dario
darius darrell darren dave david davide dean declan deepak denis dennis denzel derek desmond devin dharmesh didier diego dieter dietmar dilip dimitar
dimitri dimitrios dmitri dmitry dmytro dominic dominik dominique don donal donald dong donovan doug douglas drew duarte duncan dustin dwayne dwight
earl eddie edgar edison eduardo edmund eduard edvard edward edwin efrain egil einar eitan elias elijah elliot elliott elmer elon eloy elvis emeka
emil emile emiliano emilio emmanuel emmett emre enrico enrique enzo eric erich erik ernest ernesto ernst errol erwin esteban ethan etienne eugene
evan evgeny ezra fabian fabien fabio fabrice fabrizio faisal farid farouk federico felipe felix ferdinand fergus fernando fidel filip filippo finn
florian floyd francesco francis francisco franco francois frank frankie franklin franz fred freddie frederic frederick fredrik friedrich fritz gabor
gabriel gael gareth garry gary gaston gavin gene geoff geoffrey georg george georges georgi georgios gerald gerard gerardo gerhard gerry giacomo
gianluca gianni gideon gilbert gilles giorgio giorgos giovanni giulio giuseppe glen glenn godfrey gonzalo gordon graeme graham grant greg gregor
gregorio gregory grigory guillaume guillermo gunnar gunther gustav gustavo guy habib hakan hakeem hakim hamid hamish hamza hannes hans harald harold
harry harun harvey hasan hashim hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hermann hernan hideo hiroshi horace
horst howard hubert hugh hugo humphrey humberto hussein ian ibrahim idris ignacio igor ilya imran ioannis isaac isaiah isak ismail ivan ivo ivor
jack jackson jacob jacques jaime jakob jakub jamal james jamie jan janos jared jaroslav jason javier jay jean-claude jean-luc jean-marc jean-paul jeff
jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joerg johan johann johannes john johnny jon
jonas jonathan jordi jorge jorgen jorg jose josef joseph joshua josh josip joost juan julian julien julio julius jun jurgen justin kai kamal karim
karl karol kaspar kazimierz keith kelvin ken kenji kenneth kenny kent kevin khaled khalid kieran kiran kirk klaus kofi koffi konrad konstantin krzysztof
kurt kwabena kwame kwasi kyle lamar lance lars lasse laszlo laurent laurie lawrence lazaro lee leif leo leon leonard leonardo leonid leopold leroy
lester lev levi lewis liam lionel lloyd lorenzo louis luc luca lucas lucian luciano luigi luis luiz lukas lukasz luke luther maarten mads magnus
mahmoud mahmud malcolm malik mamadou manfred manoj manuel marc marcel marcello marcelo marcin marco marcos marcus marek mariano marino mario marius
mark marko markus marlon marshall martin marton martyn marvin massimo mateo mateusz mathias mathieu mats matt matteo matthew matthias matthieu
maurice mauricio mauro max maxim maxime maximilian mehdi mehmet melvin michael michal michel miguel mihai mike mikhail miklos milan miles
milos milton ming mitch mitchell mitt mohamed mohammad mohammed mohsin morgan moritz morten moses muhammad murat murray mustafa mykola nabil narendra
nasser nathan nathaniel neal ned neil nelson neville newt niall nicholas nicolae nicolas nigel niklas nikola nikolai nikolaos nikolas nils niels noah
noam noel norbert norman oleg oleksandr oliver olivier olli olof omar orlando oscar oskar osama osman oswald otto owen pablo padraig
paolo pascal patrice patrick patrik paul paulo pavel pavlo pawel pedro per percy perry pete peter petr petros phil philip philipp philippe phillip
pierre piet pieter piotr pablo prakash preston quentin rafael rafal raffaele ragnar rahim rahul raj rajesh rajiv ralf ralph ramesh ramon raoul rashid
raul ravi ray raymond reinhard remi rene reuben rex rhys ricardo riccardo richard rick ricky robert roberto robbie rod roderick rodrigo rodney roger
roland rolf roman romain ron ronald ronan ronnie rory ross roy ruben rudolf rudolph rudy rupert rush russ russell ryan saad said salah saleh salim
salman salvador salvatore samir samuel sanjay santiago scott sean sebastian serge sergei sergey sergio seth shane shaun sidney siegfried sigmund
silvio simon simone sipho slawomir slobodan sohail soren spencer stan stanislav stanislaw stanley stefan stefano steffen stellan stephan stephane
stephen steve steven stewart stuart sunil sven sylvain sylvester tadeusz taher tariq tarek ted teddy terence teodor terrence terry thabo theo
theodore thiago thierry thomas thorsten tiago tim timothy timo tito tobias todd tom tomas tomasz tommaso tommy tony tor torsten travis trevor
tristan tunde tyler tyrone ulf ulrich umar umberto uwe vaclav valentin valery vasily venkat vernon victor vijay viktor vikram vincent vincenzo vince
virgil vitali vitaly vittorio vlad vladimir vladislav volodymyr waldemar wallace walter warren wayne werner wes wesley wilbur wilfred
wilhelm will willem william willie wim winston wojciech wolfgang wyatt xavier yakov yannick yasser yiannis yitzhak yosef youssef yuri yuriy yusuf yves
zachary zbigniew zdenek zeke zoltan zvi
`;

const read = (list: string) => list.trim().split(/\s+/);

const GENDERS: ReadonlyMap<string, Gender> = (() => {
  const map = new Map<string, Gender>();
  for (const name of read(FEMALE)) map.set(name, 'female');
  // A name in both lists is common for both: it says nothing.
  for (const name of read(MALE)) if (!map.delete(name)) map.set(name, 'male');
  return map;
})();

/** The gender a first name most often goes with, or null. `folded` is lower case without diacritics. */
export function genderOfFirstName(folded: string): Gender | null {
  return GENDERS.get(folded) ?? GENDERS.get(folded.split('-')[0]!) ?? GENDERS.get(stemOfPetName(folded)) ?? null;
}

/** "timmy" → "tim", "jonnie" → "jon". */
const stemOfPetName = (folded: string): string => folded.replace(/(.)\1(?:y|ie)$/, '$1');

/** A guess from the ending of a name not in the lists: good enough to weigh, not to exclude. */
export function leaningOfFirstName(folded: string): Gender | null {
  if (folded.length < 4) return null;
  if (/(?:[^hu]a|elle|ette|ine|iya)$/.test(folded)) return 'female';
  if (/(?:o|us|os|ard|bert|slav|mir|deep|ur|ik)$/.test(folded)) return 'male';
  return null;
}

/** First names common for either gender, so that they are still known to be first names. */
const EITHER = new Set(
  read(`
alex angel ariel avery blair casey charlie dana devon eden ellis frankie jackie jamie jess jody jordan jules kelly kim kit
lindsay lindsey logan lee marion max morgan nat nicky noor pat quinn reese riley robin rowan sam sandy sasha shay sidney skyler sky stevie
taylor terry toby tracy val yuki wei ming xi jin soo min hong chen thuy `),
);

/** Whether the word is a known first name. */
export const isFirstName = (folded: string): boolean =>
  GENDERS.has(folded) || EITHER.has(folded) || (folded.includes('-') && GENDERS.has(folded.split('-')[0]!));
