import type { Gender } from '../types.ts';

/**
 * Common first names of many languages and the gender they most often go with. A name that is common for both is in
 * neither list. Written for this program; folded to lower case without diacritics.
 */
const FEMALE = `
aaliyah abena abigael abigail abiola achieng ada adaeze adelaida adele adelina adetola adjoa adjoua adriana adrienne adunni adwoa afua agata agnes
agnese agnieszka agota ahlam aicha aida aiko aileen ailsa aimee aina aine ainhoa aino aisha aishat aishwarya aissatou aiyana ajla akinyi akosua akua
alanna alberta albertina aleida aleksandra alena alenka alessandra alessia alexa alexandra alexandria alexia alice alicia aliki alina aline alisa
alisha alison aliyah allegra allison alma almudena alona alya alyssa amaka amal amalia amanda amara amaya amba ambika amel amelia amelie amina aminah
aminata amira amparo amrita amsale amy ana anahit anahita anais ananya anastasia anatolia anca andrea andreea andrijana aneta anett angela angelica
angelina angelique angharad angie anika anila anisa anisha anissa anita anja anjali anke ann anna annabel anne annegret anneke anneli annelies
annemarie annette annick annie annika anouk anoushka anouska anthea antje antonella antonia antonietta antonina anu anuradha anushka anya aoife aparna
apinya araba araceli araminta arantxa ariana arianna aroha aruna arwa asa asha ashanti ashley aslaug asma assia assunta astrid asuka athena aude audra
audrey augusta aurelia aurelie aurora aurore ava aviva awa awino ayaka ayako ayanna ayesha aylin ayse ayumi azadeh azra azucena babette bahar bairbre
barbara barbro baya beata beatrice beatriz bebe becky begona begum bela belen belinda benedetta benedicte benedikta bente berenice bergljot berit
bernadette bernice berta bertha beryl beth bethany betsy bettina betty beverley beverly bex bhavna bianca bimala bintou birgit birgitta birgitte birte
bisi bjork blaithin blanca blodwen bodil bojana bolanle bonita bonnie borghild bozena brandi brandy branwen breda bree brenda brenna brid bridget
brigid brigida brigita brigitte brita britt britta brittany bronagh bronwen bronwyn bryony bukola bushra caitlin caitriona calista callie calliope
camila camilla candace cari carina carissa carla carlota carlotta carly carmela carmelita carmella carmen caro carol carola carole carolin carolina
caroline carolyn carolyne carrie cassandra catalina catarina cate caterina cath catharina catherina catherine cathleen cathy catrin catriona cayla
cecilia celeste celia celine ceri cerys chanda chandra chanel chantal chantelle charis charlene charlotte charmaine chaya chelsea chelsie cherie
cherise cheryl chiamaka chiara chidimma chidinma chika chikako chimamanda chinwe chinyere chioma chisom chitra chloe chrissie chrissy christa christel
christelle christiane christina christine christy chrystal ciara cicely cilla cindi cindy claire clara clare clarisa clarissa clarisse claudette
claudia claudine clea clelia clemence clementine cleo clio clodagh coleen colette colleen concepcion concetta conchita connie consolata constance
consuelo cora coralie coraline cordelia coretta corinne cornelia cosima courteney courtney cressida cristiana cristina cynthia cyntia cyrielle dafne
dagmar daisy daiva dakshina dalia damaris damayanti danica daniela danielle danika danuta daphna daphne darcey daria darja darla darlene dascha dasha
davina dawn dayana deanna deb debbie deborah debra dede deena deepa deepika deepti deidre deirdre deja delfina delia delilah delores delphine demet
demi denisa denise denisse derya desiree despina devi devika devorah dhara dian diana diane dianne dido dijana dilek dilys dimitra dina dinah dinara
diya doireann dolly dolores dominika donata donatella donna dora doreen dori doria dorinda doris dorota dorothea dorothee dorothy dorrit dottie
dragana drusilla dulce dunja duska ebba ebele ebony ebru eda edie edita edith edna edwina efrat efthimia efua eileen eilidh eilis eimear eira eirlys
eithne ekaterina ela elaheh elaina elaine elana eleanor eleanora elena eleni eleonora eleonore elfriede elham eliane elida elif elin elina elinor
eliora elisa elisabeth elisabetta elise elissa eliza elizabeth elke ella ellen ellie elodie eloise elowen elsa elsbeth elsie elspeth elva elvira
elwira elzbieta emelie emer emi emiko emilia emilie emily emine emma emmanuelle emmeline ena enid eniola erica erika erin erna erzsebet esi esin esme
esmeralda esperanza esra essie estela estelle ester esther estrella ethel etta eudora eugenia eugenie eulalia eunice euphemia eva evangeline eve
evelina evelyn evelyne evgenia evie ewa ewelina ezgi fabiana fabienne fabiola faith faiza fanny farah farhana farida farzana fathima fatima fatimah
fatimata fatin fatma fatou fatoumata fatoumatta faye federica felicia feliciana felicitas felicite felicity fenella feodora ferial fernanda ffion
filippa filomena finola fiona fionnuala flaminia flavia flavie fleur flora florbela florence florencia florica florine folake folasade fran franca
frances francesca francine franciska franka franny freda frederica frederique freja freya frida frieda fumie fumiko funmi funmilayo fusun gabriela
gabriele gabriella gabrielle gail galina galit galya garance gayatri gayle geeta gelsey gemma genevieve genoveva georgette georgia georgiana georgie
georgina geraldine gerda germaine gerri gertrud gertrude ghada ghislaine gilda gillian gina ginette ginny giorgia giovana giovanna gisela gisele
giselle gita gittan gitte giulia gladys glenda gloria gloriana glynis golda goldie goli grace gracie graciela grainne granya grazia graziella greer
greta gretchen gretel griselda guadalupe gudbjorg gudrun guler gulnara gulsen gunilla gunn gunvor guro gwen gwenaelle gwenda gwendoline gwendolyn
gwenllian gwyneth habiba hadia hadiza hadley hafsa hagar hailey hajar hala haleh halima halina halla hamida hana hanan hanh hanife hanna hannah hanne
hanneke hannelore haritha harriet haruka haruko hasina hatice hattie hava haya hayat haylee hayley hazel heather heba hedda hedwig hedy heidi heidrun
heike helen helena helene helga helle heloise hema hendrika hendrikje henna hennie henny henrietta henriette hera herma hermina herminia hermione
herta hessa hester hettie hiba hilary hilda hildegard hillary hina hiromi hisako holly honora honoria hope hortense hortensia huda huguette humaira
hyacinth iba ibtisam ida ifeoma ifrah ifunanya ignacia ikram ikuko ilana ilaria ilda ildiko ilka ilknur ilma ilona ilsa ilse iman imelda immaculata
imogen imogene ina indira ines inez inga inge ingeborg inger ingrid ingun inka inmaculada inna insaf intisar ioana iolanda iolanthe iona ionela
iphigenia irem irena irene irenka iria irina iris irma irmgard isabel isabela isabella isabelle isadora isaura iseult ishani ishbel isidora isla ismay
isobel isobelle isolda isolde itziar ivana ivanka iveta ivette ivonne iwona iyabo izabela izumi izzy jacinda jacinta jacintha jacki jacklyn jacky
jaclyn jacoba jacqueline jade jadranka jadwiga jael jagoda jamila jamilah jana janae jancis jane janelle janet janette janice janicka janina janine
janneke jannike jarmila jasmina jasmine jasminka jasna jayne jean jeanette jeanine jeanne jeannie jeannine jelena jelisaveta jemima jemma jen jenna
jenni jennie jennifer jenny jeri jerrie jessamine jessamy jessica jessie jette jhumpa jiaying jihan jill jillian jitka jo joan joana joann joanna
joanne jocasta jocelyn jodie johana johanna johnetta jolanda jolanta jolene joni jorun josefa josefina josefine josephina josephine josette josiane
josie jovana joy joya joyce juana juanita judie judit judita judith judy juhi julia juliana juliane julianne julie juliet julieta juliette julija
julita jumana june juno justina justine justyna jutta jyoti jytte kadiatou kadri kaisa kaja kajsa kalina kalinda kalpana kamala kamila kamilla kamini
kanako kaneko kani kaori karen karima karin karina karine karla karolin karolina karoline kasia kasturi katalin katariina katarina katarzina katarzyna
kate katerina katharina katharine katherine kathi kathleen kathryn kathryne kathy kati katia katica katie katinka katja katka kato katri katrien
katrina katrine kats katty kavita kavitha kaya kayla kaylee kayleigh kazuko keiko keisha kelly kelsey kelsie kendra kenia keren kerri kerry kerstin
kezia khadidja khadija khadijah khadra khalida khanh khawla kiera kimberley kimberly kimiko kinga kinneret kinza kiri kirsi kirsten kirsti kirstie
kirstin kirstine kirsty kitty kiyoko klara klaudia klavdia kristen kristiina kristin kristina kristine kristyna krystal krystle krystyna ksenia
ksenija kumari kumiko kyoko kyra labibah lacey laia laila lakeisha lakshmi lale lalita lalitha lamia lan lara lareina larissa lata latifa latifah
latisha latonya latoya laura lauren laurence lauretta laurette lauryn lavanya laverne lavinia layla lea leah leann leanna leanne leda leela leena
leila leilani leire leisha lela lelia lemlem lena lene leni lenka leocadia leokadia leona leonida leonie leonora leontine leontyne lesia leslie lesya
leticia letitia letizia lettice letty leyla leysan lhamo liana liane libby lida lidia lidija lidiya lieke lien liesbeth liesel liesl ligia lil lila
lili lilia lilian liliana lilianne lilias lilith lilla lilli lillian lillie lilly lily lina linda lindiwe linh linnea linnet liora lisa lisanne lisbet
lisbeth lise liselotte lisette lissa lital liudmila livia liz liza lizzie ljiljana ljubica ljudmila llinos lois lola lolita loredana loree loreen
lorella lorena loretta lori lorinda lorita lorna lorraine lorrie lotta lotte lottie lou louane louella louisa louise louisette lourdes loveday luana
luba lubna luce lucette lucia luciana lucie lucila lucille lucinda lucja lucrecia lucrezia lucy lucyna ludmila luella luisa luisella luiza lulu lupita
luz lyanne lyda lydia lydie lyla lynda lyndsay lyndsey lynette lynn lynne lynsey lyra lysandra lyudmila maaike maame maarit mabel macarena machiko
maddalena maddie madelaine madeleine madelief madeline madhavi madhuri madison mae maeva maeve mafalda magali magda magdalena magdalene maggie
magnhild magnolia mahala mahalath mahalia mahnaz mahsa mai maia maike maiken mairead mairi maisie maiwenn maja majella majida makana makena makiko
malala malgorzata malia malin malina mallory malou malvina mamie manal manami mandira mandisa mandy mangala manisha manju manjula manon manuela mara
marama marcela marcelina marceline marcella marcelle marcia marcie mare marei mareike maren margaret margareta margarete margaretha margarethe
margarida margarita margaux marge margery margherita margie margit margo margot margrethe margriet margrit marguerita marguerite mari maria mariah
mariam mariama mariame mariamne marian mariana marianela mariann marianna marianne maribel maribeth maricel marie marieke mariel mariela mariella
marielle marietta mariette marija marijke marika mariko marilena marilou marilyn marina mariola marisa marisela marisol marissa marit marita maritza
mariya mariyam marja marjan marjeta marjo marjolein marjorie marjory markella marla marlee marlena marlene marlies marlis marlyn marnie maroua marsha
marta martha marthe marthine martina martine martje martyna maruja marva marwa mary marya maryam maryann maryanne marybeth maryse marzena marzia
masako masha matea mathilda mathilde matilda mattea mattie maud maude maura maureen mavis mavreen maxie maxine maya maybelle mayra maysoon mayumi
mayuri mbali mckenzie meena meera meg megan megha meghan mehwish mei meike meinir meirav mela melani melania melanie melba melek melina melinda
melisande melissa melita mellie melody meral mercedes meredith meredydd merete meri meriem merike merle merryn mertxe meryem meryl mhairi mia micaela
michaela michele micheline michelle michiko midori mie mieke migdalia mihaela mihoko mija mika mikaela mikako milagros milana mildred milena mileva
milica milla millicent millie milly mimi mina minako minal mindy minerva minna minnie minty mira mirabel miranda mireia mireille mirela mirella miren
miriam mirja mirjam mirjana mirka mirna miroslava misaki mitra mitsuko mitzi miyako miyuki moana modupe moira moja molara mollie molly momoko mona
monica monika monique monna montse montserrat morag morgane morwenna moyra mrinalini mudiwa mukta mumtaz muna munira muriel myra myriam myrna myrtle
nabila nadezda nadezhda nadia nadine nadiya nadya naeema nafisa nagisa nahid naila naima naira najat najla najwa nalani nalini nanako nancie nancy
nandini nandita nanette nanna nannette naoko naomi nara narelle nargis nasima nasreen nasrin nastassja nasuada natacha natala natalia natalie natalija
nataliya natalka natalya natasha nathalie natividad natsuki natsumi naveena nawal nazanin nazia nazli nazneen neela neelam neema neha nela nele nell
nella nellie nelly nerea neriman nerissa nerys nesrin nessa neta netta nettie neus neva nevena neyla nga ngaio ngaire ngoc ngozi nhung nia niamh
nichelle nicki nicola nicole nicoleta nicolette nida nidhi nieves nika niki nikki nikolina nilofar nilufer nimisha nina ninette ninon nirmala nisha
nita nitza nivedita niya njeri nkechi nneka nobuko noelani noelia noella noelle noemi noemie nolwenn nomvula nona nonkululeko noora noorjahan noortje
nora norah noreen noriko norma nosipho nour noura nouria ntombi nuala nubia nunzia nuray nurcan nurgul nuria nuriya nyah nyambura nyasha nyokabi oana
obdulia oceane octavia odalys odelia odette odile ofelia ofra ogechi oksana oksanna okwui olanna olatz olena olesya olga olimpia olinda olive olivia
olivie olivija olwen olwyn olya olympe omaima omolara ona oona oonagh ophelia orla orlagh orlaith orna ornella orsolya ortensia osnat otilia otilie
ottavia ottilie ottoline ouida oumou oya oyinkan oyinkansola padma padmini paige palesa pallavi paloma pam pamela pandora panna paola paraskevi pari
parisa parvati parveen parvin pascale pascaline patience patimat patricia patrizia patrycja patsy patti pattie patty paula pauletta paulette paulien
paulina pauline pavla pavlina payal pearl pegeen peggy pelagia penelope penny perdita pernilla pernille perpetua peta petra petrina petronella
petronila phaedra philippa philomena phoebe phuong phyllida phyllis pia pilar pina pippa polina polly pollyanna pooja poorna poornima portia prachi
pragya praskovia pratibha pratima praveena precious preeti prema prerna priscila priscilla pritha priti priya priyamvada priyanka prunella purnima
qamar queenie quintina qurratulain raakhi rabia rabiya rachael rachel rachele rachelle radhika rae raelene rafaela raffaella ragna ragnhild rahel
rahma raina raisa raiza rajani raji rajni rakel rakhi ramona ramya randa ranee rania ranjana raphaelle raquel rasa rasheeda rashida raya rayna razia
reba rebeca rebecca rebeka rebekah reem reena reeta regina regine rehana reiko reina rekha remedios rena renae renata renate renee renske renuka
resham reva reyhan rhea rhian rhianna rhiannon rhianon rhoda rhona rhonda ria riana rihanna rika rike rikke rima rina rini ris risa rita riva rivka
riya roberta robina robyn rocheli rochelle rocio roisin roksana rolanda romana romi romola romy roni ronja roopa rosa rosabel rosalba rosaleen rosalia
rosalie rosalina rosalind rosalinda rosaline rosalyn rosalynd rosamond rosamund rosana rosanna rosannah rosanne rosaria rosario rosaura rose roseanne
rosella roselyn rosemarie rosemary rosetta rosheen rosie rosina rosita roslyn roswitha rowena roxana roxanne roxy roya roza rozalia rozalie rozenn
rubina ruby rucha ruchi rufina rukhsana rukmini ruma rumana rumi rumiko runa rupa ruta rute ruth ruthie ruzica rym ryoko saadia saanvi sabah sabeen
sabiha sabina sabine sabitha sabrina sachi sachiko sadaf sade sadhana sadie safia safiya sagal sahar sahra saiba saida saira sakina sakshi sakura
salima salina sallie sally salma salome saloni samah samantha samar samara sameena sameera samia samina samira sana sanda sandhya sandi sandie sandra
sandrine sangeeta sania sanja sanjana sanjida sanna sanne sanni santina saoirse saori sapna sara sarafina sarah sarai saran saraswati sarina sarita
saroja sary sarya saskia satu saundra savannah savita savitri sawsan sayaka sayuri seble seda sedef seema seija seiko sejal selam selena selene selin
selina selja selma sema semra senait senka senna septima serap seraphina seren serena serenella serin serpil setsuko severine sevgi sevim sevinc
shabana shabnam shadi shae shafaq shagufta shahana shahida shahla shahnaz shaista shakira shakuntala shalini shama shamima shamsa shana shanaya shanaz
shania shanice shaniqua shanna shannon shanta shante shanthi sharada sharda shari sharifa sharlene sharmila sharna sharon sharron sharyn shauna
shaunagh shayna sheba sheela sheena shehla sheila shelagh shelby shelley shelly shereen sheri sherri sherrie sherry sheryl shideh shiela shifa shigeko
shilpa shima shiori shirin shirlee shirleen shirley shivani shizuka shobha shoko shola shona shoshana shraddha shreeya shreya shruti shubha shulamit
shyla sian sibel sibongile sibyl sibylla sibylle sidonie sidra sidsel signe sigrid sigrun sigyn siiri sila silke silvana silvia silvie silvija simge
simona simone simonetta sindhu sindi sindy sinead sinem sini siobhan sirje sirkka sissel sissy sita sitara siti sive siw smilla smita smriti sneha
snezana snezhana socorro sofia sofie sofija sofiya soha sohini solange soledad soleil solene soline solomiya solvei solveig solveiga somaya sonal
sonali sondra songul sonia sonja sonya sophia sophie sophy soraya sorcha sorrel souad soukaina soumaya stacey stanislava stasia stefani stefania
stefanie stefanija stefany steffi steffie steinunn stella stephania stephanie stephany stine sudha sue sugandha suhaila suhasini sujata suki suky
sultana suma suman sumati sumaya sumbul sumeyye sumiko sumita sumitra sunaina sunanda sunita sunniva supriya surabhi suraya surbhi suri susan susana
susann susanna susannah susanne susette sushila sushma susi susie susy suvi suzan suzana suzann suzanna suzanne suze suzette suzi suzie svanhild
svenja svetlana swati sybil sylvaine sylvana sylvette sylvi sylvia sylvie sylwia synnove szilvia tabea tabitha taghreed tahereh tahira tahmina taisiya
tala talia talitha tallulah talulah tamako tamami tamanna tamar tamara tamarah tamika tamiko tammi tammy tamra tamsin tandi taneka tania tanisha
tannaz tansy tanvi tanya tanzila tara taraji tarana taraneh tasha tasneem tatiana tatjana tatum tatyana tavia tayla tayyaba teagan tegan tekla teodora
teresa teresita tereza teri terri terrie teruko tess tessa tetyana thais thalia thandeka thandi thandiwe thea thelma theodora theodosia theresa
therese theresia thi thirza thomasin thomasina thora thordis thuli thuly thurza tia tiana tibby tiffany tiggy tilda tilde tilly timea tina tindra tine
tineke tinuke tiphaine tirzah tish tisha titania titilayo tiziana tjasa toini tokozile tola tomasa tomasina tomiko tomoko toni tonia tonje torhild
torunn tova tove toyah tracee tracey traci tracy trang traute treasa tricia triin trina trine trinidad trish trisha trista tristana trix trixie trudy
truus tsitsi tsvetana tuba tugba tulay tulin tuuli tuulikki tuva tyra ukamaka ulla ulrica ulrike ulrikke ululani uma una unni urmila urmilla ursa
ursel ursula urszula urte urvashi uschi usha uta ute uzma vaani vaishali valborg valda valentina valeria valerie valerija valeriya valya vandana
vanessa vania vanja vappu varda varsha varvara vasanthi vashti vasiliki vasilisa vaso veerle velma venetia venita venka vera verana verda verena
verica verity verna vernice veronica veronika veronique vesna vessela vesta vibeke vicki vickie vicky victoire victoria vida vidya viera vigdis vija
vijaya vikki viktoria viktoriia viktorija viktoriya vilhelmiina vilja villemo vilma vimala vineeta viola violaine violet violeta violetta violette
viorica virginia virginie virpi vittoria vivi vivian viviana viviane vivien vivienne vlasta volha vonda vreni vroni vyjayanthi wafa wafaa wahida
wairimu walburga waltraud wambui wanda wangari wanja wanjiku wanjiru wasima wassila weam weda wenche wendi wendy wenonah wera whitney whoopi wibke
wilhelmina wilhelmine wilja wilka willa wilma winifred winnie winnifred winona wioletta wislawa wynne xandra xanthe xanthippe xenia ximena xiomara
xochitl yaa yaara yadira yael yafa yajaira yamila yamile yamilet yana yanet yaneth yara yaritza yaroslava yasemin yashica yasmeen yasmin yasmina
yasmine yasuko yekaterina yelena yesenia yetta yetunde yevgenia yevgeniya yewande ylva yngvild yohana yoko yolanda yolande yolanta yomaira yordanka
yoshiko yosra youmna yousra ysabel ysolde yuka yukari yukiko yuko yulia yuliana yuliia yuliya yumi yumiko yuna yurie yuriko yusra yvaine yvette yvonne
zabrina zadia zadie zaha zahara zaheda zahida zahra zahraa zaida zaina zainab zaira zakia zala zalina zamira zanele zanna zara zareen zarina zaynab
zdenka zeenat zehra zeinab zelda zelia zelma zena zenaida zenobia zerlina zeynep zezette zhanna ziba zibby zigrida zilla zina zinaida zinnia ziva
zivile zlata zoe zofia zofija zohra zoila zola zora zoraida zosia zoya zsanett zsofi zsofia zsuzsanna zubaida zula zulaikha zuleika zuleikha zulema
zuleyha zulfiya zumra zuri zuza zuzana zuzanna zuzka
`;

const MALE = `
aarav aaron aart abbas abdel abdelaziz abdelkader abdi abdirahman abdou abdoulaye abdul abdulaziz abdulkadir abdulla abdullah abdulrahman abdur abebe
abel abhay abhijit abhinav abhishek abiodun abiy abner abraham absalom abu achilles achim adalbert adam adan adebayo adeel ademola adewale adhemar
aditya adlai adnan adolf adolfo adolph adriaan adrian adriano aengus agamemnon agim agostinho agostino agustin ahmad ahmed ahmet ahti aidan aime
airton ajay ajit akbar akeem akhil akhmed akinwumi akio akira akos aksel akshay aladar aladdin alain alan alasdair alastair alastar alban albert
alberto albin albrecht alcide aldo aldous alec aled alejandro alejo aleks aleksandar aleksander aleksandr aleksandre aleksei aleksy alen alessandro
alessio alexander alexandre alexandros alexandru alexei alexey alexios alf alfie alfons alfonso alfred alfredo alhaji ali alireza alistair allan allen
alois alojz alonso alonzo alphonse alphonso alvar alvaro alvin alvise alwin alwyn amadeo amadeus amadi amado amadou amar amaro amato ambrogio ambroise
ambrose amedeo ameer amerigo amin aminu amir amit amitabh amitav ammar amol amon amory amos amr amram anand anastasios anatol anatole anatolii anatoly
anders andor andras andre andreas andrei andres andreu andrew andrey andrii andrija andris andrzej andy aneurin angelo angus anibal aniello anil
aniruddha ankit ankur ansel anselm anselmo ansgar anshul antero anthony antoine anton antonello antoni antonin antonio antonios antonis antony antti
anuj anup anurag anwar aodhan aonghas apostolos aram arash aravind archibald archie ardalan ardian arend argyris ari arif aristide aristides aristotle
arjan arjen arjun arkadiusz arkady arlen arlo arman armand armando armin arminio arnaldo arnau arnaud arndt arne arnfinn arnie arno arnold arnt aroldo
aron arpad arrigo arsen arsene arsenio artem artemio arthur arthuro artie arto artur arturo artyom arul arun arvid arvind aryan asbjorn asger ashish
ashok ashraf ashton ashwin asier asif asim aske aslak aslan asmund astor atanas ataru athanasios atif atilla atle atsushi attila audun auguste
augustin augustine augusto aulus aurel aurelien aurelio austin avi avigdor aviv avraham axel axl aydin ayman aymeric ayo ayodele ayokunle azim aziz
azmi azzedine babak babar babatunde badr bahadur bahman bakary balaji balazs baldev balint baltasar balthazar bambang bandele baptiste barack barak
barna barnabas barnabe barnabus barnaby barney barrie barrington barry bart bartholomew bartlomiej bartolomeo bartosz baruch bashar bashir basil
bassam bassem bastiaan bastian bastien baudouin bayard bedrich bekele belisario beltran ben benat bence bendik benedict benedikt bengt benito benjamin
benjie bennie benno benny benoit benson benvenuto beppe berend berk bernal bernard bernardino bernardo bernd bernhard bernie bernt bert berthold
bertie bertil bertram bertrand bharat bhaskar biagio bibek bijan bilal bilel bill billy binyamin biodun birger birk bishan bjarke bjarne bjarni bjarte
bjorn blaine blaise blaz blazej bo boaz bob bobby bodhi bodo bogdan bogumil bohdan bohumil boleslaw bonaventura bonaventure boniface bonifacio boran
boric boris borja boromir bosko bozidar brad bradley brady bram brandon branislav branko brannon brant bratislav brayden breandan brecht brendan
brendon brent brenton brett brian brice brock broderick bronislaw bronson bruce bruno bryan bryant bryce bryn bryson bulent burak burkhard byron cadoc
caetano cahal cahill caio cajetan calixto callum calogero calum calvin cameron camillo can canaan candido caoimhin caradoc carl carles carleton carlo
carlos carlton carmelo carmine carson carsten caspar casper caspian cassius castor cathal cavan cecil cecilio cedomir cedric celestino celso cem cemal
cenk cesar cesare cezar cezary chad chaim chakib chalermchai chandan chandler chandrasekhar channing charalampos charbel charles charley charlie
charlton chas chauncey chayton cheikh chester chetan chidi chiel chima chinedu chinonso chinua chris christer christian christo christof christoffer
christoph christophe christopher christos chrysostom chuck chukwudi chukwuemeka chukwuma cian ciaran cillian ciprian ciriaco ciro claes clark claude
claudio claudiu claus clay clayton clemens clement clemente cletus cliff clifford clifton clint clive clovis clyde codie cody colby cole colin colm
colman colson colton colum columba conall conan conchobar conleth connor conor conrad constantijn constantin constantine constantino coos corbin
cordell corentin corey cormac cornel cornelis corneliu cornelius cornell corrado cortez cory cosimo cosmin costantino costas costin craig crispian
crispin cristian cristiano cristobal cristoforo cristopher cristovao csaba curt curtis custodio cuthbert cyprian cyriac cyril cyrille cyrus czeslaw
dafydd dag dagfinn dagobert dagur daichi daiki daisuke daithi dale dalibor dallin dalton damaso damian damiano damien damir damjan damodar damon
damyan dan dandre danesh daniel daniele danijel danilo danish danko danny dante danyal daragh dariel dario darius dariush dariusz darko darnell darrel
darrell darren darrin darrow darryl daryl dashiell dathan dave davi david davide davis davit davood davor davorin dawid dawit dayton dean deandre
debashish declan dedan deepak deependra deiniol deion dejan delano delbert delfin delroy demba demetri demetrio demetrios demetrius demian denes
denholm denis dennis denny denys denzel denzil derek derick derk dermot derrick deshawn desiderio desmond desmund dev devan devansh devendra devin
dewan dewayne dewey dewi dhananjay dharmesh dhiraj diarmaid diarmuid dickon dickson didier didrik diederik diego dieter dietmar dietrich digby dikembe
dilbert dilip dillon dimitar dimitri dimitrije dimitrios dimitris dinesh dinis dinko dino diogo dion dionisio dionysios dirk divyansh djamel djimon
djordje dmitar dmitri dmitrii dmitriy dmitry dmytro domenic domenico domhnal domhnall domingos dominic dominik dominique don donal donald donato dong
donnel donnell donnie donny donovan dontae dorian doru doug dougal dougie douglas dov dragan drago dragoljub dragomir dragos drazen drew dries drogo
druv duane duarte duco dudley dugald duman dumisani dumitru duncan dunstan dusan dushyant dusko dustin dvir dwayne dwight dylan dzhokhar eamon eamonn
eanna earl earle easton ebbe eben ebenezer eberhard ebrahim eckhard eckhart ed eddie eddy edgar edilson edin edison edmond edmondo edmund edoardo
edouard edric eduard eduardo edvard edvin edward edwardo edwin edwyn eelco eelke eerik eero efe efraim efrain efren egbert egidio egil ehsan ehud eide
eilert einar eino eirik eitan eivind ekow ekrem eladio elchanan eldad eldar elden eldon eldred eleazar elek elias eliezer eligio elijah elio eliseo
eliud eljas eljero elliot elliott ellwood elmar elmer elmo elnur elohim eloi elon eloy elvin elvir elvis elwood emad emanuel emanuele emeka emeric
emerson emery emidio emiel emil emile emilian emiliano emilien emilio emin emir emlyn emmanuel emmerich emmet emmett emrah emre emrys emyr enda endre
eneko enes engelbert ennio eno enoch enos enrico enrique enver enzo eoghan eoin ephraim epifanio eran erasmus ercan ercole erhan erhard eric erich
erick erickson erik erkan erkki erland erlend erling ermanno ermenegildo erminio ernest ernestas ernesto ernie ernst errol ersin erskine ertugrul
ervin erwan erwann erwin eryk esau esben esref esteban estevan estevao ethan etienne ettore euan eubie eugen eugene eugenio eusebio eustace evan
evander evangelos evaristo everard everett evert evgeny evrard ewald ewan ewart ewen eyal eystein eyvind ezekiel ezio ezra ezzat fabian fabien fabio
fabrice fabricio fabrizio fachtna fadel fadi fahad fahd faheem fahim faisal falk fanis faraz farhad farhan fariborz farid faried faris farouk farrell
farrokh faruk farzad fathi faustino fausto fawad fawaz fawzi faysal feargal fearghal federico federigo fedir fedor fekadu feliciano feliks felipe
felisberto felix femi ferdi ferdinand ferdinando ferdy ferenc fergal ferghal fergus fermin fernand fernando fernao ferran ferruccio fiachra fidel
fidelis fikret filemon filiberto filip filipe filippo fillip filmon finbar finbarr findlay fingal finlay finley finn finnbar finnegan finnian fintan
fionn firas firmin firoz fitz fitzgerald fitzroy flavien flavio flemming florencio florent florentin florentino florian florin floris floyd flynn
folke fons fordyce fortunato fotis fouad foued francesc francesco franchot francis francisco franciscus franciszek franco francois franek franjo frank
frankie franklin frans fransisco frantisek frantz franz fraser frazer fred freddie frederic frederick frederico fredo fredric fredrick fredrik freek
frido fridolin friedrich frits fritz frode fuad fulgencio fulton fulvio furkan fyodor gabe gabino gabor gabriel gael gaetan gaetano galahad galileo
galo gamal gamaliel ganesh gareth garett garfield garibaldi garin garret garrett garrick garrison garry garth gary gaspar gaspard gaspare gasper
gaston gautam gaute gautier gavan gavin gavino gavril gaylord gearoid geert geir gelu genaro gene gennadi gennady gennaro geoff geoffrey geordie georg
george georges georgi georgios georgiy georgy geraint gerald gerallt gerard gerardo gerardus gerd gereon gerhard gerhardt gerlach germain germano
gerolamo geronimo gerrard gerrit gerry gershom gershon gert gervais gervase gerwyn gethin geza ghaith ghassan gheorghe ghislain giacomo giampaolo
giampiero giancarlo gianfranco gianluca gianmarco gianni gianpaolo gideon giedrius gijs gil gilad gilbert gilberto gildas gilead giles gilles
gillespie gilmer gino giordano giorgi giorgio giorgos giovanni girish girolamo gisli giuliano giulio giuseppe gjergj gjorgji gleb glen glendon glenn
glyn glynn goce godefroy godfrey godfried godwin golam goldwin goncalo gonzague gonzalo gopal gopi goran gord gordie gordon gorka gottfried gotthard
gottlieb gotz govind gowon gracian graciano grady graeme graham grahame grant granville gratien grayson greagoir greg gregers greggory gregoire gregor
gregorio gregorios gregory grigor grigori grigory gruffudd gruffydd grzegorz gualtiero guglielmo guido guilherme guillaume guillem guillermo gulliver
gulzar gunnar gunter gunther guntram guo gurbachan gus gustaf gustav gustave gustavo gustavus gustaw guthrie guto guy gwil gwilym gwyn gwynfor gyorgy
gyula haakon haavard habib hachiro hadi hafiz hagen hagop haider haim haitham hajime hajo hakan hakeem hakim hakon halfdan halil halim halvard halvor
hamad hamdi hamed hameed hamid hamish hammad hamo hampus hamza hamzeh hanibal hanif hank hannes hannibal hannu hans hansel hansi haralampi harald
hardik haresh hari haris harish harlan harmon harold haroon haroun harri harrison harry harshad harshal hartley hartmut hartwig haruki harun haruto
harvey harvie harwood hasan haseeb hashem hashim hassan hatem havard havelock hayato hayden haytham heath heber heberto hector hedley heikki heiko
heimo heiner heino heinrich heinrick heinz helge helio heliodoro helmer helmut helmuth hemant hendrick hendrik hendry henk henning henri henricus
henrik henrikas henrique henry henryk herb herbert herbie heribert heriberto herman hermann hermenegildo hermes herminio hernan hernando herschel
hershel herve hicham hideaki hidehiko hideki hidenori hideo hidetoshi hieronymus higinio hilario hilarion hilmar hilton hipolito hiram hiroaki
hirohito hiroki hiromitsu hironobu hiroshi hiroyuki hisashi hisham hjalmar hjortur hoang hobart holger homer homero honorato honore hooman horace
horacio horatio horst hosea hosni hossam hossein howard howell howie hristo hrvoje hubert hubertus hudson huey hugh hughie hugo hugues huib humayun
humbert humberto humphrey humphry husain husam huseyin hussam hussein hutch huw hyacinthe hywel iacopo iago iain iakovos ian iban ibon ibou ibrahim
ibrahima ibro ichabod ichiro idan idi idris idrissa ieuan ifan ifeanyi ifor igal igaz ignace ignacio ignacy ignas ignatius ignatz ignaz igor ihor
iisakki ikaika ike ikenna ilan ilari ilario ilarion ildefonso ilhan ilie ilir iliya ilkay ilkka illya ilmari ilya imad imanol imanuel imran imre
imtiaz inaki indrek indro ingemar ingmar ingo ingram ingvar inigo innokenti inoke ioan ioannis iolo ionel ionut iosif ippolito iqbal iraklis irfan
irvin irvine irving irwin isaac isaak isack isahak isaiah isak isam isao isidor isidore isidoro isidro iskander ismael ismail ismaila ismet ismo issa
issac issam istvan itai itamar ithiel itzhak iulian iulius ivailo ivan ivano ivar ivaylo ivica ivo ivor iwan iyad izaak izidor izzet jaak jaakko jaan
jaap jabari jabbar jaber jabulani jace jacek jack jackson jaco jacob jacopo jacques jad jaden jadon jafar jagdish jago jahangir jai jaideep jaime jair
jairo jakab jake jakob jakov jaksa jakub jalal jaleel jalil jamaal jamal jamar jamarcus jameel james jameson jamie jamil jamison jamshed jamshid jan
janardan jancsi janek jani janko janne jannik jannis janos januarius janus janusz japheth jarah jared jarek jareth jari jarl jarlath jarle jarno
jaromir jaroslav jarret jarrett jarrod jarvis jascha jasen jason jasper jassim jathan javad javed javier javon jaxon jaxson jay jayant jaydeep jayden
jaydon jayesh jayson jaywant jean-claude jean-luc jean-marc jean-paul jed jedediah jedrzej jeevan jef jeff jefferson jeffrey jeffry jelle jemaine
jemal jeno jens jenson jephthah jered jeremiah jeremias jeremie jeremy jerko jermain jermaine jernej jerod jerold jerome jeron jerrod jerrold jerry
jerzy jesper jesse jesus jethro jevon jignesh jim jimmy jiri jitendra joab joachim joachin joah joakim joao joaquim joaquin jobst jochem jochen jocko
jodok joe joel joerg joey joffrey johan johann johannes johannis john johnathan johnathon johnie johnny johno johnpaul joji jokin jolyon jomo jon
jonah jonas jonathan jonathon jonny joonas joop joost joran jordi jordy jorg jorge jorgen jorrit jose joseba josef joselito josemaria josep joseph
josh joshua josiah josias josip jouko jouni jovan jovani jozef jozsef juan judah judd jude jukka julian juliano julien julij julio julius juma jun
junaid junichi junius juraj jure jurgen jurgis jurij jurriaan justin justino justus juvenal kaan kaare kabir kacper kadeem kadir kadyr kaelan kai
kaito kaj kalle kallum kalman kalvin kalyan kamal kamau kamil kamlesh kamran kane kapil karam karch kareem karel karim karl karlheinz karlis karlo
karlos karol karsten kartik kasem kashif kasimir kaspar kasper kassim kastriot katsu katsuhiko katsumi katsuo kaushik kavan kaveh kayode kazem
kazimierz kazimir kazuhiro kazuki kazuo kazuya kedar keegan keenan kees keiji keijo keir keith keito kekoa keld kellan kelvin kelvyn kemal ken kenan
kendall kendrick kenelm kenich kenichi kenji kennard kenneth kenny kensuke kent kenta kentaro kenton kenzo keoni kerim kermit kerwin kester ketan
kevan keven kevin kevork khaled khaleel khalfan khalid khalil khamis khurram khushal kian kiaran kiefer kieran kieron kilian killian kimani kimball
kimi kimo kingsley kipchoge kipp kirill kirin kirk kiro kishan kishore kittredge kiyoshi kjartan kjell kjetil klaas klaudio klaus klavs klemens
klement knud knut kodjo kody koen koffi kofi koichi koji kojo kole kolya konrad konstantin konstantinos konstantins konstanty kordian korey kornel
korneliusz kosta kostas kostya kotaro kourosh koushik krasimir krishan krishna krishnan kristaps kristian kristjan kristo kristof kristofer kristoffer
kruno krzesimir krzysztof kuba kunal kuno kurt kurtis kushal kwabena kwadwo kwaku kwame kwasi kwesi kyan kye kyle kyler kylian kyran kyriakos kyrylo
laban lachezar lachie lachlan ladislao ladislas ladislaus ladislav lael laertes lahcen laird lajos lakshman lal lalit lamar lambert lamberto lambros
lamine lamont lance landon landry langston lanny laredo larkin larry lars lasantha lasse laszlo latif laurens laurent laurentiu lauri laurie lauritz
lavon lavrenti lawrence lawson layne lazar lazaro lazaros leander leandro leanid lee leendert leif leighton leiv lekan leland lelio lemar lemmy lemuel
len lennard lennart lennie lennox lenny leno leo leon leonard leonardo leoncio leonello leonhard leonid leonidas leonzio leopold leos leroi leroy les
leslaw lester leszek lev levent levente levi levon lew lewis leyton liam liborio lijandro limonov linas lindani lindon linford lino linus linwood
lionel lionello lior lisandro liviu ljubisa ljubomir lleu llew llewellyn lloyd lluis llyr lodewijk lodovico loic lon lonnie lope loran lorand lorens
lorenz lorenzo loris lothaire lothar louie louis loukas lovre lowell lubomir lubos luc luca lucas lucian luciano lucio lucius luckas ludger ludo
ludovic ludovico ludvig ludvik ludwig ludwik luigi luigino luis luiz lukas lukasz luke luther lutz lyall lyle lyndon lynwood lysander maarten maciej
macsen madan madhav mads mael magne magnus mahathir mahdi mahendra maher mahesh mahir mahlon mahmood mahmoud mahmud maik mainard majed majeed majid
makoto makram maks maksim maksym maksymilian malachi malachy malakai malcolm malek malik malte mamadou mamdouh mamoon mamoru manasseh manav manesh
manfred manfredo mangesh manik manish manmohan manne mannie manny manoj manolis manolo mansoor mansour mansur manuchehr manuel manus manvel marat marc
marcas marcel marceli marcello marcelo marcial marciano marcin marcio marcius marco marcoantonio marcos marcus marek margus mariano marijan marino
marinos marinus mario marius mark markku marko markos markus marlon marnix marq marquise marrick marsel marshall martijn martim martin martino
martinus marton marty martyn marvin marwan masaaki masahiro masaki masao masaru masashi masato masayuki massimiliano massimo massoud mat matei matej
mateja mateo mateus mateusz mathew mathias mathieu mathijs mathis mati matias matic matija matis matjaz mato matous mats matt matteo mattheus matthew
matthias matthieu matthijs matthys matti mattia mattis matvei matvey matyas mauri maurice mauricio maurits mauritz maurizio mauro mavuto max maxim
maxime maximilian maximiliano maximino maximo maximus maxwell mayank maynard mazen mazin mccoy mees mehdi mehmet mehmood mehrdad meinard meinhard meir
meirion melchior melih melker melvin mendel menno merlin mert mervin mervyn merwin meshach mesut mete metin meurig micah michael michal michalis
micheal micheil michel mick mickael mickey micky mieczyslaw miguel miguelito mihael mihai mihail mihailo mihajlo mihaly mihkel mijo mikael mike mikel
mikhail mikheil mikkel mikko miklos miko mikolaj miksa mikulas milad milan milen milenko miles milivoj miljan millard milo milorad milos miloslav
milovan milton milutin mimoun minas ming minoru miodrag mirko miro miroslav miroslaw mirza mischa mitar mitch mitchell mitja mitko mitro mitt mladen
modibo modou mogens mohamad mohamed mohammad mohammed mohamud mohan mohanad mohit mohsen mohsin moise moises mojtaba moktar momar monty mordecai
mordechai moreno morgan moritz morris morten mortimer morty moses moshe motti mouhamed moulay mounir mourad moussa moustafa mubarak mudassar mufid
muhamad muhammad muhammed muhsin mukesh mukhtar mukund mungo munir murad muralidhar murat murdo murdoch murray murtaza musa mustafa mustapha mutaz
mykhailo mykola myles myron nabeel nabil nacho nader nadim nadir naeem nagaraj nagesh nahum naim najib namgyal nanak nandan naoki naphtali napoleon
narayan narciso narendra naresh naseem naser nashat nasir nasri nasser nassim nassos natale natan nathan nathanial nathaniel natnael naum naveed
naveen navid navin navraj nazareno nazim nazir ndabaningi neal nebojsa nectarios neculai neculce ned neels nehemiah neil nello nelson nelu nemanja
nenad neofytos neri nestor nestore netanel neven neville nevin newt ngai ngugi nhan niall nicanor nicasio niccolo nicholas nick nickolaos nickolas
nicodemus nicolae nicolai nicolas nicolau nicolo nidal niels nigel nihad nihal nik nikesh nikhil nikifor niklas niko nikodem nikola nikolai nikolaos
nikolas nikoloz nikos nilesh nils nilton nimrod nino niraj nirav nissim nitin nivaldo njabulo nnamdi noah noam noboru nobuo nobuyuki nodar noel nolan
norbert norberto norbu norman norris norton noureddine nuno nureddin nuri nuriel nwankwo nyle oakley obadiah obafemi oban obed oberon obi ochieng
octav octave octavian octavio octavius oddvar oded odell odhran odilon odin odisho odo odoardo odysseas ofer ogden ogun oguz okan olaf olav oleg
olegario oleh oleksandr oleksii oleksiy olindo olinto oliver olivier olli ollie olof oluf olufemi olumide olusegun oluwaseun olver omar omari omer
omid omri ondrej onno onofre onur orazio orel oreste orfeo oriol orlando orlin orrin orson orville osama oscar osei osian oskar oskari osman osmar
osric osvaldo oswald oswin otakar otello othman othmar othniel otis otmar ottavio ottmar otto ottokar ousmane owain owen oystein oyvind ozan ozzie
ozzy paavo pablo pacifico paco padraic padraig palle panagiotis pancho pandit pankaj panos pantelis paolino paolo paraskevas parth parvez parviz
pascal pascoal pascual pashko pasi pasquale patrice patricio patricius patrick patrik patryk patxi paul paulin paulino paulius paulo pavel pavlo pawan
pawel paxton payam peadar pearse peder pedro peeter pehr pekka pelayo pelham pelle pello pentti per percival percy pere peregrine pericles perry
perseus pertti pervez petar pete peter peterjan petr petras petre petri petrik petronel petros petrus petter peyman phelan phelim phil philbert
phileas philemon philip philipp philippe philippos phillip phineas phinehas pieralberto pierce pierluigi piero pierpaolo pierre piers piet pietari
pieter pietro pim pinchas piotr pirmin piyush placido plamen platon policarpo polycarp pompeo pontus porfirio poul prabhakar prabhat pradeep praful
prakash pramod pranab pranav prasad prashant pratap prateek pratik praveen pravin predrag prem prentice prescott preston priit primitivo pritam
prithvi procopio prospero przemyslaw publio pujan purushottam qais qasim quang quentin quincy quinlan quintin quinton quique quirino rabah rabindra
radcliffe radek radoslav radoslaw radovan radu rafa rafael rafal rafe raffaele rafferty rafi rafik raghav ragheb raghu raghunath ragnar rahat rahim
rahul raimo raimon raimonds raimund raimundo rainer rainier raivo raj rajab rajan rajat rajendra rajesh rajiv rajkumar rajnish rakan rakesh ralf ralph
ralston raman ramazan ramesh ramesses ramin ramiro ramiz ramon ramsay ramsey ramunas ramy ranald randal randall randeep randolf randolph randy ranjan
ranjit ranko raoul raphael rashad rasheed rashid rashidi rasmus rastislav rastko ratko ratomir raul raunak ravi ravindra ravshan ray rayan rayden
rayford raymon raymond raymundo raynard raynor razvan redmond redouane refik reggie reginald reginaldo regis reid reidar reijo reinaldo reiner
reinhard reinhold reinier reino reinout rejean rembert remi remigio remigius remigiusz remo remus renaldo renan renato renaud rene renzo reto reuben
reuven rex rexford reynaldo reynard reynold reza rezaul rhidian rhisiart rhodri rhydian rhys riaan riad riaz ricardo riccardo richard richie rick
rickey rickie ricky rico ridley rifat rigoberto rikard riku rinaldo ringo rinus riordan rishabh rishi ritchie rivaldo riyad roald rob robb robbert
robbie robbin robby robert roberto robs rocco roch rod roderick rodger rodion rodney rodolfo rodolphe rodrick rodrigo rodrigue roeland roelof rogelio
roger rogerio rohan rohit roibin roland rolando rolf rollo romain roman romanus romeo romuald romualdo romulo romulus ron ronald ronaldinho ronaldo
ronan ronen ronnie ronny roope roque rory roscoe rosendo ross rostam rostislav rostyslav rourke rowland roy royce ruaidhri ruairi ruairidh ruari
ruaridh ruben rubens rubin rudi rudiger rudolf rudolfo rudolph rudra rudy rufino rufus ruggero rui rupert rush ruslan russ russel russell rustam
rutger rutherford ryan ryker ryo ryoichi ryota ryszard ryu ryuichi saad saagar sabas sabastian saber sabin sabri saburo sachin sadegh sadio sadiq
saeed safdar safet sagar sahib sahil said saif saikou sajad sajid sakari sakib saku salah saleh salih salil salim salman salomon salvador salvatore
sambit sameer sami samih samir samo samson samu samuel samuele samuil sander sandford sandor sandro sanford sanjay sanjeev sanjiv sankar santi
santiago santino santosh santtu saqib sargon sarki sarmad sarosh sashko satish satoru satoshi satyajit satyendra saul saulius saverio savio savo
savvas sayed sayyid scipio scot scott scotty seamus sean sebastiaan sebastian sebastiano sebastiao sebestyen seif seiichi seiji selcuk selim selman
selwyn semyon senan sepp septimus serafim serafin serafino seraphim sercan serdar serge sergei sergey sergio serhan serhat serhii serhiy serigne
serkan seth severin severino severo seweryn seyed seymour sezer shabir shachar shadrach shafi shafiq shahab shahbaz shaheed shahid shahram shahriar
shahrukh shaik shailesh shakeel shakil shakir shalom shamil shamim shamus shane shankar shantanu shaquille sharad sharif shashank shaukat shaul shaun
shawn sheamus sheldon shep sheraz sherman sherwin shigeru shimon shinichi shinji shinzo shiraz shiro shishir shivaji shivendra shlomo shmuel shoaib
shogo shota shouhei shravan shreyas shrikant shubham shuichi shuji shunsuke shyam siaka siarhei siavash sibusiso sid siddharth siddhartha sidi sidiki
sidney sidonio siegbert sieger siegfried siegmund sietse sigfrid sigfried sigismondo sigismund sigmund sigurd sigvard siim silas silvain silvan
silvano silverio silvester silvestre silvio silviu simao simeon simo simon simone sinan sindre sinisa sipho siraj sixten siyabonga skander skip slavko
slavomir slawomir slobodan snorre socrates sohail soheil soheyl sohrab solomon somchai songzhu soren sorin sotiris soulaiman souleymane spas spencer
spiro spiros spyridon spyros srdan srdjan sreten srinivas srinivasan sriram staffan stalin stamatis stan stanimir stanislav stanislaw stanko stanley
stavros steen stefan stefano stefanos steffan steffen steinar stelian stelios stellan sten stene stephan stephane stephanos stephen stephon stevan
steve steven stevo stewart stian stig stijn stoyan strahinja struan stuart sture sturla sudhir sudip suhail sujit sukhdev sulaiman suleiman suleman
suleyman sumit sundar sunder sunil suraj surendra suresh surya sushant sushil svante svatopluk svein sven sverre svetislav svetlin svetoslav syed
sylvain sylvan sylvanus sylvester sylvio szabolcs szczepan szymon taavi tadao tadashi tadej tadeu tadeusz tadhg taha taher tahir tahsin taichi taiki
taio taiwo takahiro takao takashi takehiko takeo takeshi takumi takuya talal talat talib taliesin tamas tamer tamir tanel tanguy tanner tapani tapio
taras tarek tareq targo tarik tariq taro tarquin tarun tasos tassilo tatsuo tatsuya tauno tavi tayfun taylan ted teddy tedros teemu tefo teige teijo
tekin telmo temitope tendai tengku tennyson teo teodor teodoro teodosio teofil teofilo terell terence terje tero terrance terrell terrence terrill
terry teruo tetsuo tetsuya teun teuvo teyo thabang thabiso thabo thaddaeus thaddeus thanasis thane thelonious themba themistoklis theo theobald
theodoor theodor theodore theodoros theodosius theofanis theophile theophilus theunis thiago thibaud thibault thibaut thierry thijmen thijs thilo
thokozani thomas thomaz thor thoralf thorbjorn thorfinn thorgeir thorkild thorolf thorstein thorsten thorvald thulani thurgood thurman tiago tiberio
tiberiu tiberius tibor tichaona tighe tigran tihomir tijs tilman tilmann tilo tim timeo timmy timo timofei timofey timon timothee timothy timur tino
tinus tirso tito titus tivadar tjalling tjark tjeerd toader tobiah tobias tobie tobin todd todor togrul toke tolga tollak tolomeo tolya tom tomas
tomaso tomasz tomer tomi tomislav tommaso tommy tomo tomohiro tomos tomoya tonino tonio tony toomas tor torben torbjorn tord tore torfinn torger
torgny toribio torin torkel toro torquil torsten torvald toshihiro toshiki toshio toshiro toussaint trajan travers travis trayvon tremaine trent
trenton trevor trey trifon trino tristam tristan tristano tristian tristram troels trond truls truman trygve tsegaye tsuneo tsutomu tuan tudor tudur
tuomas tuomo tural turgay turgut turhan turlough tuvia tybalt tycho tyko tyler tyree tyrel tyrell tyrese tyrone tyson tzvi udo uffe ugo ugur ulf
ulises ulisse ulrich ulrik ulvi ulysses umair umang umar umberto umesh umit upendra uri uriah urias uriel urpo urs usama usman uthman utku uwe uzair
uzi uzoma vache vaclav vadim vaibhav vaino valdas valdemar valdis valdo valentijn valentin valentino valerian valeriano valerio valery valmir valter
valtteri vance vangelis vardan vartan varun vasco vasil vasile vasilios vasilis vasily vassil vassili vassilis vaughan vaughn veikko veit velimir
veljko venancio venedikt venkat venkatesh venkatraman ventseslav verne vernon vesa vetle vic vicenc vicent vicente vico victor vidar vidkun vidur
vigfus viggo vihaan vijay vijayan vikas vikash vikram vikrant viktor viktors vilhelm vili viliam viljami viljar viljo ville vilmos vilnis vimal vinay
vincas vince vincenc vincent vincenzo vinicius vinko vinnie vinod vinson vipin vipul virender virgil virgile virgilijus virgilio virgiliu vishal
vishnu vishwanath vitale vitali vitaliano vitalie vitalii vitaliy vitaly vitezslav vito vittorino vittorio vivek vivekanand viviano vjekoslav vlad
vladan vlade vladimir vladimiro vladimirs vladislav vlado vladyslav vlastimil vlatko voitto vojislav vojtech volkan volker volkmar volodya volodymyr
vsevolod vuk vukasin vusi vyacheslav vytautas waclaw wade wael waheed wahid waino wajid waldemar waleed walid wallace wally walt walter walther
wanyama waqar waqas warren waseem wasim wassim wayne welby weldon wenceslao wenceslas wendel wendell wenzel werner wernher werther wes wesley wessel
wesselin wieland wieslaw wiktor wilber wilbert wilbur wilburn wilfred wilfredo wilfrid wilfried wilhelm wilho will willard willem willhelm willi
william willie willy wilmer wim winfield winfried winston winthrop wiremu witold wladyslaw wlodzimierz wojciech wolfgang wolfgango wolfram woodrow
wouter wulf wyatt wyndham wynton xabi xander xanti xaver xavier xenophon xerxes xherdan yaacov yaakov yago yahya yair yakov yakub yakup yamato yanick
yanis yaniv yannic yannick yannik yannis yaron yaroslav yaser yash yashwant yasin yasir yasser yasuhiro yasuo yatin yavor yavuz yazan yazid yefim
yehoshua yehuda yehudi yermolai yevgeni yevgeny yevhen yiannis yiannos yigal yigit yitzhak yngve ynyr yoel yogesh yohan yohannes yonas yonatan yoni
yoram yordan yorgos yorick yosef yoshi yoshihiro yoshikazu yoshio yoshiro yossi youcef younes younis yousef yousif youssef youssouf yousuf yukio yul
yunus yuri yurii yuriy yury yusef yushi yusuf yusuke yutaka yuvraj yuya yves ywan zaal zac zach zachariah zacharias zacharie zachary zachery zachy
zack zackary zafar zaheer zahid zahir zaid zain zakaria zaki zakir zako zalman zamir zane zareh zavier zayd zayn zbigniew zbynek zdenek zdravko zeb
zebadiah zebulon zechariah zef zeke zeljko zenas zenon zephyr zhivko ziad zick zigmund zigor zinedine zivko ziya ziyad zlatan zlatko zoher zoltan
zoran zoravar zsolt zubair zubin zuhair zulfikar zurab zvi zvonimir zvonko zygmunt zyon
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

/** The gender a first name suggests, and how far to trust it. */
export function genderOfName(first: string): { gender: Gender; trust: number } | null {
  const known = genderOfFirstName(first);
  if (known !== null) return { gender: known, trust: 0.9 };
  const leaning = leaningOfFirstName(first);
  return leaning === null ? null : { gender: leaning, trust: 0.3 };
}

/** A guess from the ending of a name not in the lists: good enough to weigh, not to exclude. */
function leaningOfFirstName(folded: string): Gender | null {
  if (folded.length < 4) return null;
  if (/(?:[^hu]a|elle|ette|ine|iya)$/.test(folded)) return 'female';
  if (/(?:o|us|os|ard|bert|slav|mir|deep|ur|ik)$/.test(folded)) return 'male';
  return null;
}

/** First names common for either gender, so that they are still known to be first names. */
const EITHER = new Set(
  read(`
alex angel ariel avery blair casey charlie dana devon eden ellis frankie jackie jamie jess jody jordan jules kelly kim kit lindsay lindsey logan lee
marion max morgan nat nicky noor pat quinn reese riley robin rowan sam sandy sasha shay sidney skyler sky stevie taylor terry toby tracy val yuki wei
ming xi jin soo min hong chen thuy rupinder parminder amrit gurpreet gurmeet hardeep harjit harjinder jaswinder harminder kuldeep narinder rajinder
ravinder sukhwinder surinder varinder balwinder gurdeep manpreet sukhjit mandeep jaspreet sukhi simran kiran navjot tunde ren taiwo kehinde shashi
hyun nikita sunny jaya indra
`),
);

/** Whether the word is a known first name. */
export const isFirstName = (folded: string): boolean =>
  GENDERS.has(folded) || EITHER.has(folded) || (folded.includes('-') && GENDERS.has(folded.split('-')[0]!));
